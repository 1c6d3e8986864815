import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inProject } from '../prepare/places.mjs';

/** The folders of the app's own code; tests and scripts are shaped by what they test and run. */
const FOLDERS = ['electron', 'renderer'];
/** A file of at most so many lines is a crumb: its one user is its better place. */
const CRUMB_LINES = 20;
/** The first line of an import; it may go on over several. */
const IMPORT_START = /^import\s/u;
const IMPORT_END = /;\s*$/u;

/**
 * A figure with the range it has to stay in. Those without are printed only: later features add files
 * and lines, and that is no fault.
 *
 * @typedef {object} Figure
 * @property {string} what
 * @property {number} value
 * @property {string} unit
 * @property {number} [least]
 * @property {number} [most]
 */

/** @param {string} text */
function linesOf(text) {
  return text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);
}

/** @param {readonly string[]} lines */
function importLines(lines) {
  let count = 0;
  let inside = false;
  for (const line of lines) {
    if (!inside && !IMPORT_START.test(line)) continue;
    count += 1;
    inside = !IMPORT_END.test(line);
  }
  return count;
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @returns {readonly (readonly string[])[]} the lines of every file */
function sources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'))
      .map((name) => linesOf(readFileSync(join(inProject(folder), name), 'utf8'))),
  );
}

/** @returns {readonly Figure[]} */
function figures() {
  const files = sources();
  const lengths = files.map((lines) => lines.length).toSorted((a, b) => a - b);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const crumbs = lengths.filter((length) => length <= CRUMB_LINES).length;
  const imports = files.reduce((sum, lines) => sum + importLines(lines), 0);
  const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
    Math.round((part / whole) * 1000) / 10;
  return [
    { what: 'files', value: files.length, unit: '' },
    { what: 'lines', value: total, unit: '' },
    { what: 'median', value: quantile(lengths, 0.5), unit: 'lines', least: 50, most: 85 },
    {
      what: '90 of 100 files have at most',
      value: quantile(lengths, 0.9),
      unit: 'lines',
      most: 200,
    },
    { what: 'longest', value: lengths.at(-1) ?? 0, unit: 'lines', most: 300 },
    {
      what: `at most ${String(CRUMB_LINES)} lines have`,
      value: percent(crumbs, files.length),
      unit: '% of the files',
      most: 12,
    },
    { what: 'imports are', value: percent(imports, total), unit: '% of the lines', most: 7.5 },
  ];
}

/**
 * Whether the app's code still is in files that a person can read one at a time: neither crumbs nor
 * monsters (docs/adr/0024-shape-of-the-code.md).
 *
 * @returns {import('./gates.mjs').Verdict}
 */
export function shape() {
  const results = figures().map(({ what, value, unit, least, most }) => {
    const ok = (least === undefined || value >= least) && (most === undefined || value <= most);
    const goal =
      most === undefined
        ? ''
        : least === undefined
          ? ` (at most ${String(most)})`
          : ` (${String(least)} to ${String(most)})`;
    return { ok, line: `${what} ${String(value)} ${unit}`.trimEnd() + goal };
  });
  return {
    ok: results.every(({ ok }) => ok),
    output: results.map(({ ok, line }) => `${ok ? ' ' : '!'} ${line}`).join('\n'),
  };
}
