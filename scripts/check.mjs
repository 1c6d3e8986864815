#!/usr/bin/env node
import process from 'node:process';

import { gates } from './check/gates.mjs';
import { whenPrepared } from './prepare/when-prepared.mjs';

/** Enough for two cores, and no more memory than a small machine has. */
const AT_ONCE = 2;

/**
 * Runs one gate and prints its line; what it has to say only if it fails or is meant to be read.
 *
 * @param {import('./check/gates.mjs').Gate} gate
 * @returns {Promise<boolean>} whether it holds
 */
async function pass(gate) {
  const startedAt = performance.now();
  const { ok, output } = await gate.run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${gate.name} (${seconds} s)\n`);
  if (!ok || gate.tells) process.stdout.write(`${output.replaceAll(/^/gmu, '    ')}\n`);
  return ok;
}

/** Takes the gates in order, as many at once as allowed. */
async function passAll() {
  const waiting = [...gates];
  const results = /** @type {boolean[]} */ ([]);
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) results.push(await pass(gate));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results.every(Boolean);
}

await whenPrepared('build', async () => ((await passAll()) ? 0 : 1));
