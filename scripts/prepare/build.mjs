import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { inProject, PROJECT, toolEnvironment, toolNode } from './places.mjs';
import { PrepareProblem } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {import('./log.mjs').Log} Log */

const SOURCES = [
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const STAMP = inProject('out', '.built-from');

/** Whether `out/` was built from the sources as they are. Cheap: file dates and sizes only. */
export function buildIsCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceFingerprint();
}

/**
 * Builds the app when a source differs from what the last build saw.
 *
 * @param {Log} log
 * @returns {Promise<void>}
 * @throws {PrepareProblem} with the bundler's message
 */
export async function prepareBuild(log) {
  // Taken before the build, so that an edit while it runs makes the next start build again.
  const fingerprint = sourceFingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  log.line('Building the app');
  rmSync(STAMP, { force: true });
  const bundler = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = await runProgram(toolNode(), [bundler, 'build'], {
    cwd: PROJECT,
    env: { ...toolEnvironment(), NO_COLOR: '1' },
  });
  if (result.code !== 0) {
    const output = `${result.stdout}\n${result.stderr}`.trim();
    throw new PrepareProblem(`The build failed:\n${output.slice(-4000)}`);
  }
  mkdirSync(inProject('out'), { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

/** A hash over path, size and date of every source file. */
function sourceFingerprint() {
  const hash = createHash('sha256');
  const visit = (/** @type {string} */ name) => {
    const path = join(PROJECT, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const child of readdirSync(path).sort()) visit(join(name, child));
      return;
    }
    hash.update(`${name}\0${String(stat.size)}\0${String(stat.mtimeMs)}\n`);
  };
  for (const source of SOURCES) visit(source);
  return hash.digest('hex');
}
