import { setTimeout as delay } from 'node:timers/promises';
import { watchActivity } from './activity.mjs';

/** After the start, so that what a program does once has been done. */
const SETTLE_MS = 10_000;

/**
 * Lets both programs idle beside each other in the same stretch of time; then a busy machine is
 * busy for both.
 *
 * @param {import('./programs.mjs').Programs} programs
 * @param {import('../session/open-session.mjs').Session} session
 * @param {number} durationMs
 * @returns {Promise<{ app: import('./activity.mjs').Activity, floor: import('./activity.mjs').Activity }>}
 */
export async function measureIdling(programs, session, durationMs) {
  const ours = await programs.startApp();
  const theirs = await programs.startFloor();
  await programs.command(['set', 'available', '--wait']);
  // The person has just been here, so that no idle rule begins within the time.
  await session.idleReset();
  await delay(SETTLE_MS);
  const [app, floor] = await watchActivity([ours.pid, theirs.pid], durationMs);
  await Promise.all([ours.stop(), theirs.stop()]);
  if (!app || !floor) throw new Error('Nothing was measured');
  return { app, floor };
}
