import { mkdirSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { expect, expectShown, test } from './support/fixtures.ts';
import { shownFor } from './support/office.ts';

test.describe('a disk that refuses to keep a choice', () => {
  test('has it told and not sent, and it is sent by itself once the disk takes it', async ({
    session,
    connected,
    office,
  }) => {
    const file = path.join(connected.profile, 'state.json');
    await connected.command('set', 'lunch', '--wait');
    await expectShown(office, 'lunch');
    // Nothing can be written in the place of a folder.
    rmSync(file);
    mkdirSync(file);
    const set = await connected.command('set', 'busy');
    expect(set.code).toBe(1);
    expect(set.stderr).toMatch(/^the disk is full or refuses to write/u);
    const { presence, accounts } = await connected.status();
    expect(presence.status).toBe('busy');
    expect(accounts.map(({ state }) => state)).toEqual(accounts.map(() => 'retrying'));
    expect(accounts[0]?.detail).toMatch(/cannot store this choice/u);
    expect(office.shown()).toEqual(shownFor.lunch);
    await expect
      .poll(async () => (await session.notifications()).map(({ body, summary }) => summary + body))
      .toContainEqual(expect.stringMatching(/cannot save to disk/u));
    rmdirSync(file);
    await expectShown(office, 'busy', 40_000);
    await connected.kill();
    await connected.start();
    expect((await connected.status()).presence.status).toBe('busy');
  });
});
