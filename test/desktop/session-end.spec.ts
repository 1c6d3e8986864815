import process from 'node:process';
import { connect, expect, expectShown, test } from './support/fixtures.ts';

/** Two seconds for the accounts, and the end itself. */
const longestEndMs = 4000;
const rules = { start: { status: 'available' }, quit: { status: 'offline' } };

test.describe('the end of the session', () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    test(`told by ${signal} applies the quit rule before the app ends`, async ({ app, office }) => {
      await app.start();
      await connect(app, office, rules);
      process.kill(app.pid(), signal);
      await expect.poll(() => app.isRunning(), { timeout: longestEndMs }).toBe(false);
      await expectShown(office, 'offline', 0);
    });
  }

  test('is not held up by a vendor that does not answer, and loses nothing by it', async ({
    app,
    office,
  }) => {
    await app.start();
    await connect(app, office, rules);
    office.workplace.faults.garoon.set({ fault: { kind: 'hang' } });
    process.kill(app.pid(), 'SIGTERM');
    await expect.poll(() => app.isRunning(), { timeout: longestEndMs }).toBe(false);
    expect(office.shown()).toMatchObject({ idealist: 'offline', conpeek: 'OFFLINE' });
    office.workplace.faults.garoon.clear();
    await app.start();
    await expectShown(office, 'available');
  });
});
