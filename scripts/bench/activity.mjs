import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { processTree } from './process-tree.mjs';

/** Often enough that little of what a short-lived thread did is lost. */
const SAMPLE_MS = 1000;

/**
 * @typedef {object} Activity
 * @property {number} cpuMs
 * @property {number} switches context switches, wished and forced
 */

/** @typedef {Map<string, { cpuNs: number, switches: number }>} Threads by id of process and thread */

/**
 * What several programs do in the same stretch of time.
 *
 * @param {readonly number[]} roots process ids of the programs
 * @param {number} durationMs
 * @returns {Promise<Activity[]>} one for each, in the same order
 */
export async function watchActivity(roots, durationMs) {
  const end = performance.now() + durationMs;
  const sums = roots.map(() => ({ cpuMs: 0, switches: 0 }));
  let before = roots.map(readThreads);
  while (performance.now() < end) {
    await delay(Math.min(SAMPLE_MS, Math.max(1, end - performance.now())));
    const now = roots.map(readThreads);
    now.forEach((threads, index) => {
      const sum = sums[index];
      if (sum) addDifference(sum, before[index] ?? new Map(), threads);
    });
    before = now;
  }
  return sums;
}

/**
 * @param {Activity} sum
 * @param {Threads} before
 * @param {Threads} now
 */
function addDifference(sum, before, now) {
  for (const [id, { cpuNs, switches }] of now) {
    const old = before.get(id) ?? { cpuNs: 0, switches: 0 };
    sum.cpuMs += (cpuNs - old.cpuNs) / 1e6;
    sum.switches += switches - old.switches;
  }
}

/**
 * @param {number} root
 * @returns {Threads}
 */
function readThreads(root) {
  /** @type {Threads} */
  const threads = new Map();
  for (const { pid } of processTree(root)) {
    for (const task of tasksOf(pid)) {
      const folder = `/proc/${String(pid)}/task/${task}`;
      try {
        // Nanoseconds on the processor come first; the usual counters only know hundredths.
        const cpuNs = Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]);
        threads.set(`${String(pid)}/${task}`, { cpuNs, switches: switchesOf(folder) });
      } catch {
        // The thread has ended in the meantime.
      }
    }
  }
  return threads;
}

/** @param {number} pid */
function tasksOf(pid) {
  try {
    return readdirSync(`/proc/${String(pid)}/task`);
  } catch {
    return [];
  }
}

/** @param {string} folder */
function switchesOf(folder) {
  const counts = readFileSync(`${folder}/status`, 'utf8').matchAll(/ctxt_switches:\s+(\d+)/g);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
