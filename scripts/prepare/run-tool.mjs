import { spawn } from 'node:child_process';
import process from 'node:process';
import { toolEnvironment, toolNode } from './places.mjs';

/**
 * Runs a program of this checkout with the checkout's own Node, which reads TypeScript. It cleans up
 * after itself when it is interrupted; this process only waits for it.
 *
 * @param {readonly string[]} args script and arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runTool(args, { env = toolEnvironment(), cwd } = {}) {
  const child = spawn(toolNode(), [...args], { stdio: 'inherit', env, cwd });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
