import { openSession } from '../../scripts/session/open-session.mjs';
import { newApp } from './support/app.ts';
import { expect, test } from './support/fixtures.ts';

test('without a tray host the app is ready all the same, says so once and obeys', async () => {
  const session = await openSession({ parts: ['windowManager', 'keyring'] });
  const app = newApp(session);
  try {
    const started = await app.command('start', '--hidden');
    expect(started).toMatchObject({ code: 0, stdout: 'ready\n' });
    expect(started.stderr).toBe('no tray host: the icon cannot be shown on this desktop\n');
    const facts = await app.command('diagnose', '--json');
    expect(JSON.parse(facts.stdout)).toMatchObject({ trayHost: false });
    expect(await app.command('quit')).toMatchObject({ code: 0, stderr: '' });
  } finally {
    await app.dispose();
    await session.close();
  }
});
