import { spawn } from 'node:child_process';

/**
 * @typedef {object} ProgramResult
 * @property {number | null} code exit code, or null if it was ended or could not be started
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * @typedef {object} ProgramOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] after this many ms the program is ended
 * @property {(line: string) => void} [onLine] every line of either output as it comes
 * @property {string} [input] written to standard input
 */

/**
 * Runs a program to its end and collects its output. A program that cannot be started is an
 * ordinary failure (`code` null), not an exception.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ProgramOptions} [options]
 * @returns {Promise<ProgramResult>}
 */
export function runProgram(command, args, options = {}) {
  const { cwd, env, timeoutMs, onLine, input } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, killSignal: 'SIGKILL' });
    const output = { stdout: '', stderr: '' };
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      let rest = '';
      child[name].setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output[name] += text;
        if (!onLine) return;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
    }
    child.on('error', (error) => {
      resolve({ code: null, stdout: output.stdout, stderr: error.message });
    });
    child.on('close', (code) => {
      resolve({ code, ...output });
    });
    child.stdin.on('error', () => {
      // The program may end before it has read its input; its exit code tells.
    });
    child.stdin.end(input ?? '');
  });
}
