#!/usr/bin/env node
import { mkdirSync } from 'node:fs';
import process from 'node:process';

import { whenPrepared } from './prepare/when-prepared.mjs';
import { allParts, RESULTS } from './test/parts.mjs';
import { endOf, runPart } from './test/run-part.mjs';
import { testFiles } from './test/test-files.mjs';

/** @typedef {import('./test/parts.mjs').Part} Part */
/** @typedef {import('./test/run-part.mjs').PartResult} PartResult */

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @param {PartResult} result */
function tell({ part, report, log, seconds }) {
  const counts = `${String(report.passed)} passed, ${String(report.failed.length)} failed`;
  say(`${part.name}: ${counts}, ${String(report.skipped.length)} skipped (${String(seconds)} s)`);
  for (const { title, reason } of report.skipped) say(`  skipped: ${title}: ${reason}`);
  for (const title of report.failed) say(`  FAILED: ${title}`);
  if (report.failed.length > 0) say(`${endOf(log)}\n  all of it: ${log}`);
}

/**
 * A test that nobody runs is worse than none, so every test file has to be in a report.
 *
 * @param {readonly Part[]} chosen
 * @param {readonly PartResult[]} results
 * @param {boolean} isWhole whether all parts ran
 * @returns {readonly string[]} files that did not run
 */
function forgottenFiles(chosen, results, isWhole) {
  const ran = new Set(results.flatMap(({ report }) => report.files));
  const due = testFiles().filter(
    (file) => isWhole || chosen.some(({ holds }) => holds?.(file) ?? false),
  );
  say(`test files: ${String(due.length)} on disk, ${String(ran.size)} ran`);
  return due.filter((file) => !ran.has(file));
}

/**
 * @param {readonly Part[]} parts
 * @param {boolean} isWhole
 * @returns {Promise<number>} the exit code
 */
async function run(parts, isWhole) {
  mkdirSync(RESULTS, { recursive: true });
  /** @type {PartResult[]} */
  const results = [];
  for (const part of parts) {
    say(`${part.name} …`);
    const result = await runPart(part);
    tell(result);
    results.push(result);
  }
  const forgotten = forgottenFiles(parts, results, isWhole);
  for (const file of forgotten) say(`  FAILED: ${file} did not run`);
  const sum = (/** @type {(result: PartResult) => number} */ count) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = sum(({ report }) => report.failed.length) + forgotten.length;
  const passed = sum(({ report }) => report.passed);
  const skipped = sum(({ report }) => report.skipped.length);
  for (const { part, seconds } of results) say(`  ${String(seconds).padStart(5)} s  ${part.name}`);
  say(`  ${String(sum(({ seconds }) => seconds)).padStart(5)} s  together`);
  say(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`);
  return failed === 0 ? 0 : 1;
}

/** @param {readonly string[]} words parts to run; all if there is none */
function main(words) {
  const parts = allParts();
  const known = [...new Set(parts.flatMap((part) => part.words))];
  if (words.some((word) => !known.includes(word))) {
    process.stderr.write(`Usage: npm test [-- ${known.join('|')}]\n`);
    return Promise.resolve(2);
  }
  const chosen = parts.filter(
    (part) => words.length === 0 || part.words.some((word) => words.includes(word)),
  );
  return run(chosen, words.length === 0);
}

await whenPrepared('desktop', () => main(process.argv.slice(2)));
