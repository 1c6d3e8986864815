#!/usr/bin/env node
import { spawn } from 'node:child_process';
import process from 'node:process';

import { PROJECT } from './prepare/places.mjs';
import { atExit } from './session/at-exit.mjs';
import { closingLine, readTally, sumOf } from './test/tally.mjs';

/**
 * Runs lines of shell one after the other, all of them whatever comes, and closes with one line that
 * adds up what each of them closed with.
 */
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * @param {string} line
 * @returns {Promise<import('./test/tally.mjs').Tally>}
 */
function run(line) {
  say(`${line} …`);
  const child = spawn(line, { cwd: PROJECT, shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const forget = atExit(() => child.kill());
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(readTally(output, code ?? 1)));
  }).finally(forget);
}

/** @param {readonly string[]} lines */
async function main(lines) {
  if (lines.length === 0) {
    process.stderr.write('Usage: node scripts/run-all.mjs COMMAND...\n');
    return 2;
  }
  /** @type {[line: string, tally: import('./test/tally.mjs').Tally][]} */
  const results = [];
  for (const line of lines) results.push([line, await run(line)]);
  say('');
  for (const [line, tally] of results) say(`${line}: ${closingLine(tally)}`);
  const whole = sumOf(results.map(([, tally]) => tally));
  say(closingLine(whole));
  return whole.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
