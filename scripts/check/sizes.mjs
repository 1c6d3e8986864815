import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { inProject } from '../prepare/places.mjs';

const KB = 1000;

/** What is loaded together, by the file that starts it (`*` for its hash), and the most it may weigh. */
const LIMITS = [
  { what: 'preload', entry: 'preload/preload.cjs', most: 5 * KB },
  { what: 'first file of the app', entry: 'main/main.cjs', most: 20 * KB },
  { what: 'app until the tray stands', entry: 'main/chunks/app-*.cjs', most: 460 * KB },
  { what: 'command line', entry: 'main/presently.cjs', most: 120 * KB },
  { what: 'window, JavaScript', entry: 'renderer/assets/index-*.js', most: 450 * KB },
  { what: 'window, CSS', entry: 'renderer/assets/index-*.css', most: 80 * KB },
];

/** What is imported later stands behind an arrow, in the window's files behind `import(`. */
const STATIC_IMPORT = /(?:=require\(|\bfrom\s*|\bimport\s*)["'`](\.[^"'`]+)["'`]/gu;

/**
 * The file and everything that is loaded with it; what is imported later does not count.
 *
 * @param {string} file
 * @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
function loadedWith(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
    loadedWith(join(dirname(file), path), seen);
  }
  return seen;
}

/**
 * @param {string} entry below out/
 * @returns {readonly string[]}
 */
function filesOf(entry) {
  const [start = '', end = ''] = entry.split('*');
  const folder = inProject('out', dirname(start.endsWith('/') ? `${start}x` : start));
  if (!existsSync(folder)) return [];
  const prefix = inProject('out', start);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.startsWith(prefix) && file.endsWith(end))
    .filter((file) => entry.includes('*') || file === prefix);
}

/** @param {number} bytes */
const kilo = (bytes) => `${(bytes / KB).toFixed(1)} kB`;

/**
 * Checks what was built against the table above.
 *
 * @returns {import('./gates.mjs').Verdict}
 */
export function sizes() {
  const results = LIMITS.map(({ what, entry, most }) => {
    const loaded = new Set(filesOf(entry).flatMap((file) => [...loadedWith(file)]));
    const bytes = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0);
    // A file that is missing was renamed: the table has to follow.
    const ok = bytes > 0 && bytes <= most;
    return { ok, line: `${what}: ${kilo(bytes)}, at most ${kilo(most)}` };
  });
  return {
    ok: results.every(({ ok }) => ok),
    output: results.map(({ ok, line }) => `${ok ? ' ' : '!'} ${line}`).join('\n'),
  };
}
