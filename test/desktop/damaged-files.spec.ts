import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { App } from './support/app.ts';
import { connect, expect, expectShown, test } from './support/fixtures.ts';

/** Ends the app hard, spoils files of its profile and starts it again. */
async function restartWith(
  app: App,
  spoil: (file: (name: string) => string) => void,
): Promise<void> {
  await app.kill();
  spoil((name) => path.join(app.profile, name));
  await app.start();
}

function keptAside(app: App): readonly string[] {
  return readdirSync(app.profile).filter((name) => name.includes('.damaged-'));
}

test.describe('a damaged file', () => {
  test('state.json: the choice comes from its last good copy', async ({ connected, office }) => {
    await connected.command('set', 'lunch', '--wait');
    await restartWith(connected, (file) => {
      truncateSync(file('state.json'), 40);
    });
    expect((await connected.status()).presence).toMatchObject({
      status: 'lunch',
      source: 'manual',
    });
    expect(keptAside(connected)).toEqual(['state.damaged-1.json']);
    await expectShown(office, 'lunch');
  });

  test('state.json and its copies: the app starts, with accounts and rules', async ({
    connected,
    office,
  }) => {
    await connected.command('set', 'lunch', '--wait');
    await restartWith(connected, (file) => {
      writeFileSync(file('state.json'), '{"version":99}');
      writeFileSync(file('state.twin.json'), '');
      writeFileSync(file('state.backup.json'), '\0\0\0');
    });
    const view = await connected.status();
    expect(view.accounts).toHaveLength(4);
    expect(view.presence).toMatchObject({ status: 'available', source: 'start' });
    expect((await connected.command('set', 'busy', '--wait')).code).toBe(0);
    await expectShown(office, 'busy');
  });

  test('settings.json: its last good copy is used, and a notification says so', async ({
    session,
    connected,
    office,
  }) => {
    await connected.command('set', 'lunch', '--wait');
    await restartWith(connected, (file) => {
      writeFileSync(file('settings.json'), '{"accounts": [');
    });
    expect((await connected.status()).accounts).toHaveLength(4);
    expect((await connected.status()).presence.status).toBe('lunch');
    expect(keptAside(connected)).toEqual(['settings.damaged-1.json']);
    await expect
      .poll(async () => (await session.notifications()).map(({ body, summary }) => summary + body))
      .toContainEqual(expect.stringMatching(/damaged; .*last good copy is used/u));
    await connected.command('set', 'busy', '--wait');
    await expectShown(office, 'busy');
  });

  test('an empty settings.json without a copy: the app starts as new and can be set up', async ({
    connected,
    office,
  }) => {
    await restartWith(connected, (file) => {
      truncateSync(file('settings.json'), 0);
      for (const name of readdirSync(file('.'))) {
        if (name.startsWith('settings.backup')) truncateSync(file(name), 0);
      }
    });
    expect((await connected.status()).accounts).toEqual([]);
    await connect(connected, office);
  });

  test('secrets.json and its copy: accounts ask for a sign-in, a new import heals them', async ({
    connected,
    office,
  }) => {
    await restartWith(connected, (file) => {
      truncateSync(file('secrets.json'), 10);
      truncateSync(file('secrets.backup.json'), 10);
    });
    await connected.command('set', 'lunch', '--wait');
    expect((await connected.status()).accounts.map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'needs-sign-in'),
    );
    await connected.command.fed(office.anotherFile(), 'import', '-');
    await connected.command('set', 'lunch', '--wait');
    await expectShown(office, 'lunch');
  });
});
