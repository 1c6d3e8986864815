import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from './support/app.ts';
import { expect, expectShown, test } from './support/fixtures.ts';
import { shownFor } from './support/office.ts';

type StatusId = keyof typeof shownFor;

const accountIds = ['conpeek', 'garoon', 'lineworks', 'idealist'];
/** From before the command reaches the app until well after the last vendor was told, in ms. */
const longestDelayMs = 160;
const rounds: readonly StatusId[] = [
  'lunch',
  'busy',
  'available',
  'offline',
  'lunch',
  'away',
  'busy',
  'lunch',
];

async function expectAccounts(app: App): Promise<void> {
  expect((await app.status()).accounts.map(({ id }) => id)).toEqual(accountIds);
}

/** The status as the app knows it, and as a status of the sample. */
async function manualStatus(app: App): Promise<StatusId> {
  const { presence } = await app.status();
  expect(presence.source).toBe('manual');
  const id = Object.keys(shownFor).find((known) => known === presence.status);
  // One of the table's own keys, which Object.keys forgets.
  return id as StatusId;
}

test.describe('an app that is killed', () => {
  test('at any moment of a choice comes back with it, and the vendors show it', async ({
    connected,
    office,
  }) => {
    await connected.command('set', 'available', '--wait');
    let before: StatusId = 'available';
    for (const [round, wanted] of rounds.entries()) {
      const delayMs = Math.round(((round + Math.random()) * longestDelayMs) / rounds.length);
      await test.step(`${wanted}, killed after ${String(delayMs)} ms`, async () => {
        const setting = connected.command('set', wanted);
        await sleep(delayMs);
        await connected.kill();
        const wasAccepted = (await setting).code === 0;
        await connected.start();
        await expectAccounts(connected);
        const after = await manualStatus(connected);
        expect(wasAccepted ? [wanted] : [wanted, before]).toContain(after);
        await expectShown(office, after);
        before = after;
      });
    }
  });

  for (const vendor of ['conpeek', 'garoon', 'lineworks', 'idealist'] as const) {
    test(`in the very moment ${vendor} takes the change in knows of it afterwards`, async ({
      connected,
      office,
    }) => {
      await connected.command('set', 'available', '--wait');
      const killed = new Promise<void>((resolve) => {
        office.onNextWrite(vendor, () => {
          process.kill(connected.pid(), 'SIGKILL');
          resolve();
        });
      });
      await connected.command('set', 'lunch');
      await killed;
      await connected.kill();
      await connected.start();
      expect(await manualStatus(connected)).toBe('lunch');
      await expectShown(office, 'lunch');
    });
  }

  test('while vendors do not answer delivers after its next start', async ({
    connected,
    office,
  }) => {
    const { conpeek, garoon } = office.workplace.faults;
    conpeek.set({ fault: { kind: 'hang' } });
    garoon.set({ fault: { kind: 'hang' }, method: 'PATCH', carriedOut: true });
    const set = await connected.command('set', 'lunch', '--message', 'back at one');
    expect(set.code).toBe(0);
    await expect.poll(() => office.shown().idealist).toBe('lunch');
    await connected.kill();
    conpeek.clear();
    garoon.clear();
    await connected.start();
    await expectShown(office, 'lunch');
    await expectAccounts(connected);
    expect((await connected.status()).presence).toMatchObject({
      source: 'manual',
      message: 'back at one',
    });
  });

  test('while a file is imported has all of it or nothing', async ({ app, office }) => {
    for (const delayMs of [5, 20, 40, 70]) {
      await app.start();
      const importing = app.command.fed(office.file(), 'import', '-');
      await sleep(delayMs);
      await app.kill();
      const wasAccepted = (await importing).code === 0;
      await app.start();
      const { accounts } = await app.status();
      expect([0, 4]).toContain(accounts.length);
      if (wasAccepted) expect(accounts).toHaveLength(4);
      await app.kill();
    }
  });
});
