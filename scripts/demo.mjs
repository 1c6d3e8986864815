import { spawn } from 'node:child_process';
import process from 'node:process';
import { inProject, toolEnvironment, toolNode } from './prepare/places.mjs';
import { electronCommand, electronLine, prepare, PrepareProblem } from './prepare.mjs';

/**
 * Runs the demonstration with the Node of this checkout, since the sample workplace is TypeScript.
 *
 * @returns {Promise<number>} the exit code
 */
function demonstrate() {
  const child = spawn(toolNode(), [inProject('scripts', 'demo', 'run.mjs')], {
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  // The other process closes its desktop session and ends; this one only waits for it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await prepare({ needs: ['desktop'] });
  process.stdout.write(`${electronLine(electronCommand())}\n`);
  process.exitCode = await demonstrate();
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
