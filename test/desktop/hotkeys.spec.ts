import { connect, expect, expectShown, test } from './support/fixtures.ts';

test.describe('hotkeys', () => {
  test('a key pressed anywhere on the desktop sets its status', async ({
    session,
    connected,
    office,
  }) => {
    await session.key('ctrl+alt+3');
    await expectShown(office, 'lunch');
    expect((await connected.status()).presence).toMatchObject({
      status: 'lunch',
      source: 'manual',
      reason: 'picked from a hotkey',
    });
    await session.key('ctrl+alt+1');
    await expectShown(office, 'available');
  });

  test('keys that a new file gives hold at once, and the old ones no longer', async ({
    session,
    app,
    office,
  }) => {
    await app.start();
    await connect(app, office);
    // JSON of our own, whose statuses carry the sample's keys.
    const file = JSON.parse(office.file()) as { statuses: { id: string; hotkey?: string }[] };
    const lunch = file.statuses.find(({ id }) => id === 'lunch');
    const moved = { version: 1, statuses: [{ ...lunch, hotkey: 'Control+Alt+9' }] };
    expect((await app.command.fed(JSON.stringify(moved), 'import', '-')).code).toBe(0);
    await session.key('ctrl+alt+2');
    await expectShown(office, 'busy');
    await session.key('ctrl+alt+3');
    await session.key('ctrl+alt+9');
    await expectShown(office, 'lunch');
    const facts = await app.command('diagnose', '--json');
    expect(JSON.parse(facts.stdout)).toMatchObject({
      hotkeys: { 'Control+Alt+9': 'registered', 'Control+Alt+1': 'registered' },
    });
    expect(facts.stdout).not.toContain('Control+Alt+3');
  });
});
