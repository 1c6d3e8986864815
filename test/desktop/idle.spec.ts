import { setTimeout as sleep } from 'node:timers/promises';
import { connect, expect, expectShown, test } from './support/fixtures.ts';

const stages = {
  start: { status: 'available' },
  idle: [
    { afterSeconds: 2, status: 'away' },
    { afterSeconds: 5, status: 'offline' },
  ],
};
/** The poll of a second, the second's rounding and the delivery, in ms. */
const slackMs = 2500;

test.describe('real idle time', () => {
  test('each stage comes in its time, and the first touch brings everything back', async ({
    session,
    app,
    office,
  }) => {
    await session.idleReset();
    await app.start();
    await session.idleReset();
    const touchedAt = Date.now();
    await connect(app, office, stages);
    await expectShown(office, 'away', 2000 + slackMs);
    expect(Date.now() - touchedAt).toBeGreaterThan(1500);
    expect((await app.status()).presence).toMatchObject({
      source: 'idle',
      returnsTo: 'available',
    });
    await expectShown(office, 'offline', 5000 + slackMs);
    expect(Date.now() - touchedAt).toBeGreaterThan(4500);
    await session.idleReset();
    await expectShown(office, 'available', slackMs);
  });

  test('a person who works is never called idle', async ({ session, app, office }) => {
    await session.idleReset();
    await app.start();
    await connect(app, office, stages);
    office.workplace.clearLog();
    for (let second = 0; second < 5; second += 1) {
      await session.idleReset();
      await sleep(1000);
    }
    expect(office.workplace.log.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect((await app.status()).presence.source).toBe('start');
  });

  test('diagnose tells the idle time that was last read', async ({ session, app, office }) => {
    await session.idleReset();
    await app.start();
    await connect(app, office, stages);
    await expectShown(office, 'away', 2000 + slackMs);
    const facts = JSON.parse((await app.command('diagnose', '--json')).stdout) as {
      readonly signals: { readonly idle: { readonly last: number; readonly longest: number } };
    };
    expect(facts.signals.idle.last).toBeGreaterThanOrEqual(2);
    expect(facts.signals.idle.longest).toBeGreaterThanOrEqual(2);
  });
});
