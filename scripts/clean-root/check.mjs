import { join } from 'node:path';
import process from 'node:process';

import { createLog } from '../prepare/log.mjs';
import { installMissing } from '../prepare/system-packages.mjs';
import { CLEAN_ROOT_PARTS } from '../prepare/system-parts.mjs';
import { readTally, sumOf } from '../test/tally.mjs';
import { copyBase } from './base.mjs';
import { cleanEnvironment, entering } from './enter.mjs';
import { addCheckout, addNode, takeOffTheList } from './fill.mjs';
import { ownDebian } from './machine.mjs';
import { lendNetwork, networkVariables, takeNetworkBack } from './network.mjs';
import { missingPrograms } from './outside-programs.mjs';
import { keepPackages, lendPackages } from './packages.mjs';
import { usualLines } from './usual-lines.mjs';
import { openWorkspace } from './workspace.mjs';

/** @typedef {import('../test/tally.mjs').Tally} Tally */
/** @typedef {import('./workspace.mjs').Workspace} Workspace */

const log = createLog();
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * @param {Workspace} workspace
 * @param {string} root its place for one
 * @returns {Promise<Record<string, string>>} the environment for what runs in it
 */
async function makeRoot(workspace, root) {
  await installMissing(CLEAN_ROOT_PARTS, log);
  const debian = ownDebian();
  await copyBase(root, { debian, workspace, log });
  addNode(root);
  log.line(`In a clean ${debian.codename}: ${addCheckout(root)}`);
  const variables = networkVariables();
  lendNetwork(root, { sources: debian.sources, variables });
  lendPackages(root);
  return cleanEnvironment(variables);
}

/**
 * @param {string} line of shell
 * @param {{ root: string, workspace: Workspace, env: Record<string, string> }} where
 * @returns {Promise<Tally>}
 */
async function runLine(line, { root, workspace, env }) {
  say(`clean root: ${line}`);
  const startedAt = performance.now();
  let output = '';
  const code = await workspace.run(entering(root, line), {
    env,
    onText: (text) => {
      output += text;
      process.stdout.write(text);
    },
  });
  const seconds = String(Math.round((performance.now() - startedAt) / 1000));
  say(`clean root: ended with ${String(code)} after ${seconds} s: ${line}`);
  return readTally(output, code);
}

/**
 * What no line may have noticed: a program that only bench or a picture starts.
 *
 * @param {string} root
 * @returns {Tally} one check
 */
function checkPrograms(root) {
  const missing = missingPrograms(root);
  for (const name of missing) {
    say(`FAILED: scripts or tests start ${name}, and nothing on the preparation's list brings it`);
  }
  return { passed: missing.length === 0 ? 1 : 0, failed: missing.length, skipped: 0 };
}

/**
 * Makes a clean root, runs in it and removes it.
 *
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<Tally>}
 * @throws {import('../prepare/problem.mjs').PrepareProblem} if no root could be made
 */
export async function checkInCleanRoot({ line, without, keep }) {
  const workspace = openWorkspace();
  const root = join(workspace.folder, 'root');
  try {
    const env = await makeRoot(workspace, root);
    if (without !== null) takeOffTheList(root, without);
    const tallies = [];
    for (const each of line === null ? usualLines() : [line]) {
      tallies.push(await runLine(each, { root, workspace, env }));
    }
    // A line of somebody's own may need none of them.
    if (line === null || without !== null) tallies.push(checkPrograms(root));
    keepPackages(root);
    takeNetworkBack(root);
    if (keep) say(`kept: ${workspace.keep()}`);
    return sumOf(tallies);
  } finally {
    workspace.remove();
  }
}
