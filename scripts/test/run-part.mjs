import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { inProject, toolEnvironment, toolNode } from '../prepare/places.mjs';
import { RESULTS } from './parts.mjs';

/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {import('./read-report.mjs').PartReport} PartReport */

/** A part that hangs must not hang the run; no part comes near this. */
const LONGEST_MS = 40 * 60_000;
const LAST_LINES = 40;

/**
 * @typedef {object} PartResult
 * @property {Part} part
 * @property {PartReport} report
 * @property {string} log file with everything the tool printed
 * @property {number} seconds
 */

/**
 * Runs one part to its end. Whatever goes wrong with the tool itself counts as one failure.
 *
 * @param {Part} part
 * @returns {Promise<PartResult>}
 */
export async function runPart(part) {
  const log = join(RESULTS, `${part.name.replaceAll(/\W+/g, '-')}.log`);
  if (part.report) rmSync(part.report, { force: true });
  const startedAt = performance.now();
  const code = await runTool(part, log);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { part, report: withExitCode(reportOf(part), { part, code }), log, seconds };
}

/**
 * @param {Part} part
 * @param {string} log
 * @returns {Promise<number | null>} the exit code; null if it was ended or could not start
 */
function runTool({ script, env }, log) {
  const output = createWriteStream(log);
  const child = spawn(toolNode(), [...script], {
    cwd: inProject(),
    env: { ...toolEnvironment(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const giveUp = setTimeout(() => child.kill('SIGTERM'), LONGEST_MS);
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  }).then((code) => {
    clearTimeout(giveUp);
    return new Promise((resolve) => {
      output.end(() => resolve(/** @type {number | null} */ (code)));
    });
  });
}

/**
 * @param {Part} part
 * @returns {PartReport | null} null if the tool left none
 */
function reportOf({ report, read }) {
  if (!report || !read) return null;
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * @param {PartReport | null} report
 * @param {{ part: Part, code: number | null }} run
 * @returns {PartReport}
 */
function withExitCode(report, { part, code }) {
  const nothing = { passed: 0, failed: [], skipped: [], files: [] };
  if (!part.report) {
    return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: [part.name] };
  }
  const broken = `${part.name}: its tool ended with ${String(code)}`;
  if (report === null) return { ...nothing, failed: [broken] };
  return code === 0 || report.failed.length > 0 ? report : { ...report, failed: [broken] };
}

/**
 * The end of what a tool printed, for a failure.
 *
 * @param {string} log
 */
export function endOf(log) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}
