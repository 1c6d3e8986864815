import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '../../scripts/session/open-session.mjs';
import type { App } from './support/app.ts';
import { connect, expect, expectShown, test } from './support/fixtures.ts';
import type { Office } from './support/office.ts';

const stages = {
  start: { status: 'available' },
  idle: [
    { afterSeconds: 2, status: 'away' },
    { afterSeconds: 5, status: 'offline' },
  ],
};
/** Connects the office with a hand on the mouse: on a busy machine it takes longer than the stages. */
async function connectAtWork(parts: {
  readonly session: Session;
  readonly app: App;
  readonly office: Office;
}): Promise<void> {
  const { session, app, office } = parts;
  const hand = setInterval(() => void session.idleReset(), 500);
  try {
    await connect(app, office, stages);
  } finally {
    clearInterval(hand);
  }
}

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
    await connectAtWork({ session, app, office });
    await session.idleReset();
    const touchedAt = Date.now();
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
    await connectAtWork({ session, app, office });
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
    await connectAtWork({ session, app, office });
    await expectShown(office, 'away', 2000 + slackMs);
    const facts = JSON.parse((await app.command('diagnose', '--json')).stdout) as {
      readonly signals: { readonly idle: { readonly last: number; readonly longest: number } };
    };
    expect(facts.signals.idle.last).toBeGreaterThanOrEqual(2);
    expect(facts.signals.idle.longest).toBeGreaterThanOrEqual(2);
  });
});
