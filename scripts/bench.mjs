import { spawn } from 'node:child_process';
import process from 'node:process';
import { inProject, toolEnvironment, toolNode } from './prepare/places.mjs';
import { electronCommand, electronLine, prepare, PrepareProblem } from './prepare.mjs';

/**
 * Runs the measurements with the Node of this checkout, since the sample workplace is TypeScript.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
function measure(args) {
  const env = toolEnvironment();
  // It adds to every start of Node and would count for curl's side only or for ours only.
  delete env['NODE_EXTRA_CA_CERTS'];
  const child = spawn(toolNode(), [inProject('scripts', 'bench', 'measure.mjs'), ...args], {
    stdio: 'inherit',
    env,
  });
  // The measuring process cleans its desktop session up and ends; this one only waits for it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await prepare({ needs: ['desktop'] });
  process.stderr.write(`${electronLine(electronCommand())}\n`);
  process.exitCode = await measure(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
