import { sessionTray } from '../../scripts/session/tray.mjs';
import { visibleWindows } from '../../scripts/session/windows.mjs';
import { expect, expectShown, test } from './support/fixtures.ts';

test.describe('the tray icon in the panel', () => {
  test('its menu is opened and clicked with the mouse, and four vendors follow', async ({
    session,
    connected,
    office,
  }, info) => {
    const tray = await sessionTray(session);
    const picture = info.outputPath('menu.png');
    await tray.clickByPointer(['Lunch'], { onOpen: () => session.screenshot(picture) });
    await info.attach('menu', { path: picture });
    await expectShown(office, 'lunch');
    expect((await connected.status()).presence).toMatchObject({
      status: 'lunch',
      source: 'manual',
      reason: 'picked from the tray',
    });
  });

  test('its menu says what shows and why, ticks one status and names every account', async ({
    session,
    connected,
  }) => {
    await connected.command('set', 'busy', '--for', '2h', '--wait');
    const tray = await sessionTray(session);
    await expect
      .poll(async () => (await tray.read()).children.map(({ label }) => label))
      .toEqual([
        'Busy',
        expect.stringContaining('picked from the command line for 2 h'),
        expect.stringMatching(/^Until .+/u),
        'Then Available',
        'Clear my choice',
        '',
        'Available',
        'Busy',
        'Lunch',
        'Short break',
        'Away',
        'Off work',
        'For a limited time',
        'Quick switch…',
        '',
        'Conpeek: Up to date (On break)',
        'Garoon: Up to date (In a meeting)',
        'LINE WORKS: Up to date (Busy)',
        'Idealist: Up to date (busy)',
        '',
        'Pause automation',
        'Open Presently',
        'Settings…',
        'Quit',
      ]);
    const { children } = await tray.read();
    const radios = children.filter(({ toggleType }) => toggleType === 'radio');
    expect(radios).toHaveLength(6);
    expect(radios.filter(({ toggleState }) => toggleState).map(({ label }) => label)).toEqual([
      'Busy',
    ]);
    expect(children.filter(({ enabled, label }) => !enabled && label !== '')).toHaveLength(4);
  });

  test('its menu names an account that needs the person', async ({
    session,
    connected,
    office,
  }) => {
    office.workplace.faults.garoon.set({ fault: { kind: 'status', status: 401 } });
    await connected.command('set', 'lunch', '--wait');
    const tray = await sessionTray(session);
    await expect
      .poll(async () => (await tray.read()).children.map(({ label }) => label))
      .toContain('Garoon: Sign-in needed (At desk)');
  });

  test('"Clear my choice" brings back what rules say', async ({ session, connected, office }) => {
    await connected.command('set', 'lunch', '--wait');
    const tray = await sessionTray(session);
    await tray.choose('Clear my choice');
    await expectShown(office, 'available');
    expect((await connected.status()).presence.source).toBe('start');
  });

  test('its submenus set a status for a time and pause automation for a time', async ({
    session,
    connected,
    office,
  }) => {
    const tray = await sessionTray(session);
    await tray.choose('For a limited time', 'Lunch', '45 min');
    await expectShown(office, 'lunch');
    const { presence } = await connected.status();
    const lengthMs = Date.parse(presence.until ?? '') - Date.parse(presence.since ?? '');
    expect(lengthMs).toBe(45 * 60_000);
    await tray.choose('Pause automation', '1 h');
    await expect.poll(async () => (await connected.status()).automation.paused).toBe(true);
    expect((await connected.status()).automation.until).not.toBeNull();
    await tray.choose('Resume automation');
    await expect.poll(async () => (await connected.status()).automation.paused).toBe(false);
  });

  test('"Open Presently" shows the window', async ({ session, connected }) => {
    const tray = await sessionTray(session);
    await tray.clickByPointer(['Open Presently']);
    await expect
      .poll(async () => (await visibleWindows(session, { name: '^Presently$' })).length)
      .toBe(1);
    expect(connected.isRunning()).toBe(true);
  });

  test('"Quit" ends the app', async ({ session, connected }) => {
    const tray = await sessionTray(session);
    await tray.choose('Quit');
    await expect.poll(() => connected.isRunning()).toBe(false);
  });
});
