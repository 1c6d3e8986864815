#!/usr/bin/env node
/**
 * Shows that a fresh machine lacks nothing: in a clean Debian, where git, Node and npm are all there
 * is, the last commit of this checkout is cloned and run.
 *
 * Usually that is the demo, which opens a whole desktop session, then the tests that start a program
 * which the demo does not (`usual-lines.mjs` finds them), and then each program that any script or
 * test names has to be there. All tests together would take many times as long to find the same
 * missing program; `npm test` as the command runs them there nevertheless.
 */
import process from 'node:process';

import { checkInCleanRoot } from './clean-root/check.mjs';
import { hindrance } from './clean-root/machine.mjs';
import { readOptions, USAGE } from './clean-root/options.mjs';
import { PrepareProblem } from './prepare/problem.mjs';
import { closingLine, NOT_RUN } from './test/tally.mjs';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function main(args) {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const reason = hindrance();
  if (reason !== null) {
    say(`not run: ${reason}`);
    say(closingLine({ passed: 0, failed: 0, skipped: 1 }));
    return NOT_RUN;
  }
  try {
    const tally = await checkInCleanRoot(options);
    say(closingLine(tally));
    return tally.failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PrepareProblem)) throw error;
    say(error.message);
    say(closingLine({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
