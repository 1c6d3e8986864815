import { setTimeout as delay } from 'node:timers/promises';
import { readMemory } from './memory.mjs';

/** After the start, so that what a program does once has been done. */
const SETTLE_MS = 5000;

/** @typedef {{ trayMs: number, memory: import('./memory.mjs').Memory }} Round */
/** @typedef {Round & { readyMs: number }} AppRound */

/**
 * Starts both programs again and again, in turns. The first round fills the caches of the machine
 * and does not count.
 *
 * @param {import('./programs.mjs').Programs} programs
 * @param {number} rounds
 * @returns {Promise<{ app: AppRound[], floor: Round[] }>}
 */
export async function measureStartAndMemory(programs, rounds) {
  /** @type {AppRound[]} */
  const app = [];
  /** @type {Round[]} */
  const floor = [];
  for (let round = 0; round <= rounds; round += 1) {
    const counts = round > 0;
    const ours = await appRound(programs, round);
    const theirs = await floorRound(programs);
    if (!counts) continue;
    app.push(ours);
    floor.push(theirs);
  }
  return { app, floor };
}

/**
 * @param {import('./programs.mjs').Programs} programs
 * @param {number} round
 * @returns {Promise<AppRound>}
 */
async function appRound({ startApp, command }, round) {
  const running = await startApp();
  // Another one each time, since what is shown already is not sent again.
  await command(['set', round % 2 === 0 ? 'busy' : 'short-break', '--wait']);
  await delay(SETTLE_MS);
  const memory = readMemory(running.pid);
  await running.stop();
  return { trayMs: running.trayMs, readyMs: running.readyMs, memory };
}

/**
 * @param {import('./programs.mjs').Programs} programs
 * @returns {Promise<Round>}
 */
async function floorRound({ startFloor }) {
  const running = await startFloor();
  await delay(SETTLE_MS);
  const memory = readMemory(running.pid);
  await running.stop();
  return { trayMs: running.trayMs, memory };
}
