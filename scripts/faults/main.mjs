import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { atExit } from '../session/at-exit.mjs';
import { createApp } from './app.mjs';
import { createLedger } from './ledger.mjs';
import { readOptions } from './options.mjs';
import { perform } from './perform.mjs';
import { openPlant } from './plant.mjs';
import { createRandom } from './random.mjs';
import { createSchedule } from './schedule.mjs';
import { mountSmallDisk } from './small-disk.mjs';
import { formatTotals, runLine } from './totals.mjs';

/** @typedef {import('./perform.mjs').Site} Site */
/** @typedef {import('./totals.mjs').Run} Run */

const SETTLE_LIMIT_MS = 30_000;

const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @returns {Promise<{ site: Site, close: () => Promise<void> }>} with the app connected and quiet */
async function openSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'presently-faults-'));
  const disk = mountSmallDisk(path.join(folder, 'disk'));
  const app = createApp({ profile: path.join(disk?.folder ?? folder, 'profile'), folder });
  const plant = await openPlant();
  const removeFiles = () => {
    disk?.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = atExit(() => {
    app.killNow();
    removeFiles();
  });
  const close = async () => {
    await app.kill();
    await plant.stop();
    removeFiles();
    forget();
  };
  try {
    await app.start();
    const text = JSON.stringify(plant.provisioning);
    const file = { text, replace: true, allowPlaintextSecrets: true };
    const imported = await app.ask('import', file);
    if (imported.code !== 0) throw new Error(`The import failed: ${imported.text}`);
    // A kill while a vendor changes the tokens of a first sign-in would cost them for good.
    await app.ask('settle', { timeoutMs: SETTLE_LIMIT_MS });
    return { site: { app, plant, disk, ledger: createLedger() }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {number} seed
 * @param {Site} site
 * @returns {Promise<Run>}
 */
async function runOn(seed, site) {
  const from = performance.now();
  const hasSmallDisk = site.disk !== null;
  const schedule = createSchedule(createRandom(seed), { hasSmallDisk });
  const common = { seed, schedule, hasSmallDisk };
  try {
    const result = await perform(site, schedule);
    const requests = site.plant.received.length;
    return { ...common, ...result, requests, ms: performance.now() - from };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const nothing = { settledMs: 0, kills: 0, requests: 0, ms: performance.now() - from };
    return { ...common, ...nothing, problems: [problem] };
  }
}

/**
 * Each run has a seed of its own and a fresh profile, so that one can be repeated alone.
 *
 * @param {number} seed
 */
async function runOnce(seed) {
  const { site, close } = await openSite();
  try {
    return await runOn(seed, site);
  } finally {
    await close();
  }
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  process.stderr.write('Usage: faults.mjs [--runs N] [--seed S]\n');
  process.exitCode = 2;
} else {
  print(`${String(options.runs)} runs from seed ${String(options.seed)}`);
  /** @type {Run[]} */
  const runs = [];
  for (let index = 0; index < options.runs; index += 1) {
    const run = await runOnce((options.seed + index) >>> 0);
    runs.push(run);
    for (const line of runLine(run)) print(line);
  }
  print(`\n${formatTotals(runs)}`);
  process.exitCode = runs.every(({ problems }) => problems.length === 0) ? 0 : 1;
}
