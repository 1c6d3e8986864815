#!/usr/bin/env node
import { spawn } from 'node:child_process';
import process from 'node:process';
import { electronCommand, prepare, PrepareProblem } from './prepare.mjs';
import { inProject } from './prepare/places.mjs';

/**
 * Starts the app's process with the Electron of this checkout.
 *
 * @param {readonly string[]} args for the app
 * @param {boolean} attached stays with this terminal and ends with it
 * @returns {Promise<{ ended: Promise<number> }>}
 */
async function launch(args, attached) {
  await prepare({ needs: ['app'] });
  const electron = electronCommand();
  const child = spawn(electron.executable, [...electron.args, inProject(), ...args], {
    detached: !attached,
    stdio: attached ? ['ignore', 'inherit', 'inherit'] : 'ignore',
    env: process.env,
  });
  if (attached) {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal));
    }
  } else {
    child.unref();
  }
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return { ended };
}

const printer = {
  out: (/** @type {string} */ line) => process.stdout.write(`${line}\n`),
  err: (/** @type {string} */ line) => process.stderr.write(`${line}\n`),
};

try {
  await prepare({ needs: ['build'] });
  const { run } = await import('../out/main/presently.cjs');
  const code = await run(process.argv.slice(2), { launch, printer });
  // Waits for what was printed to reach a pipe before the process ends.
  process.stdout.write('', () => process.exit(code));
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  printer.err(error.message);
  process.exitCode = 1;
}
