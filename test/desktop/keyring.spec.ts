import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { openSession } from '../../scripts/session/open-session.mjs';
import { newApp } from './support/app.ts';
import { connect, expect, expectShown, profileText, test } from './support/fixtures.ts';
import { renderersOf } from './support/renderers.ts';
import { grepFolder, textsInMemory, tokensIn } from './support/secrets.ts';
import { openWindow } from './support/window.ts';

test.describe('credentials', () => {
  test('the keyring seals them: none is in clear in the profile, the log or any output', async ({
    connected,
    office,
  }) => {
    const outputs = [
      await connected.command('set', 'lunch', '--message', 'back at one', '--wait'),
      await connected.command('status', '--json'),
      await connected.command('accounts', '--json'),
      await connected.command('export'),
      await connected.command('history', '--json'),
      await connected.command('diagnose', '--json'),
    ];
    await expectShown(office, 'lunch');
    const diagnosed = outputs.at(-1)?.stdout ?? '';
    expect(JSON.parse(diagnosed)).toMatchObject({ secrets: 'keyring' });
    const sealed = profileText(connected, 'secrets.json').match(/"by":"[^"]*","weak":\w+/gu);
    expect(new Set(sealed)).toEqual(new Set(['"by":"gnome_libsecret","weak":false']));
    for (const secret of tokensIn(office)) {
      expect(grepFolder(connected.profile, secret), secret).toEqual([]);
      for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toContain(secret);
      expect(connected.log()).not.toContain(secret);
    }
  });

  test('the window never holds one in its memory', async ({ session, app, office }) => {
    const mine = process.getuid?.() === 0 ? null : 'reading the memory of a process needs root';
    test.skip(mine !== null, mine ?? ''); // Only where its memory cannot be read; it says so.
    const { electron, page } = await openWindow(session, app.profile);
    await connect(app, office);
    await page.getByRole('radio', { name: 'Lunch' }).click();
    await expectShown(office, 'lunch');
    const pids = renderersOf(electron.process().pid);
    expect(pids).toHaveLength(1);
    const [pid = 0] = pids;
    // What stands in the window is found, so a credential would be.
    expect(textsInMemory(pid, ['LINE WORKS', ...tokensIn(office)])).toEqual(['LINE WORKS']);
    await app.command('quit');
    await electron.close();
  });

  test('the files that hold them are for their owner only', ({ connected }) => {
    const modes = execFileSync('find', [connected.profile, '-name', '*.json', '-printf', '%f %m\n'])
      .toString()
      .trim()
      .split('\n');
    expect(modes.filter((line) => line.startsWith('secrets'))).toEqual(
      expect.arrayContaining(['secrets.json 600']),
    );
    expect(modes.filter((line) => !line.endsWith(' 600'))).toEqual([]);
  });

  test('without a keyring an import stops and says so, until weak storage is accepted', async ({
    office,
  }) => {
    const session = await openSession({ parts: ['windowManager', 'panel'] });
    const app = newApp(session);
    try {
      await app.start();
      const refused = await app.command.fed(office.file(), 'import', '-');
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toMatch(/^credentials: this computer has no keyring .+\n$/u);
      expect((await app.status()).accounts).toEqual([]);
      expect(profileText(app, 'secrets.json')).toBe('');
      const accepted = await app.command.fed(
        office.file(),
        'import',
        '-',
        '--allow-plaintext-secrets',
      );
      expect(accepted).toMatchObject({ code: 0, stderr: '' });
      await expectShown(office, 'available');
      expect(profileText(app, 'secrets.json')).not.toContain('"weak":false');
      await app.kill();
      await app.start();
      await app.command('set', 'lunch', '--wait');
      await expectShown(office, 'lunch');
    } finally {
      await app.dispose();
      await session.close();
    }
  });
});
