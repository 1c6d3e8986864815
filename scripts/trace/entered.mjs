import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject } from '../prepare/places.mjs';

/**
 * @typedef {object} Script
 * @property {string} folder
 * @property {readonly number[]} lines offset of each line's first character
 * @property {SourceMap} map
 */

/**
 * Finds the source files of functions by the source maps of the built code.
 *
 * @returns {(ran: readonly string[]) => readonly string[]} from `<script>\t<start>\t<end>` to the
 *   project's own files under `electron/`, each once, sorted
 */
export function createFileFinder() {
  /** @type {Map<string, Script>} */
  const scripts = new Map();
  const scriptOf = (/** @type {string} */ url) => {
    const known = scripts.get(url);
    if (known) return known;
    const script = readScript(url.startsWith('file:') ? fileURLToPath(url) : url);
    scripts.set(url, script);
    return script;
  };
  return (ran) => {
    const files = ran.map((place) => {
      const [url = '', start, end] = place.split('\t');
      return sourceOf(scriptOf(url), { start: Number(start), end: Number(end) });
    });
    const own = files.filter((file) => file.startsWith('electron/'));
    return [...new Set(own)].sort();
  };
}

/**
 * @param {string} path of a built script with its map beside it
 * @returns {Script}
 */
function readScript(path) {
  const text = readFileSync(path, 'utf8');
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
  return { folder: dirname(path), lines, map };
}

/**
 * @param {Script} script
 * @param {{ start: number, end: number }} range of a function
 * @returns {string} below the checkout; empty for a function of the bundler's own, such as the getter
 *   of an export, in which nothing comes from a source
 */
function sourceOf({ folder, lines, map }, { start, end }) {
  const lineOf = (/** @type {number} */ offset) => lines.findLastIndex((first) => first <= offset);
  const last = lineOf(end - 1);
  const entry = map.findEntry(last, end - 1 - (lines[last] ?? 0));
  if (!('originalSource' in entry)) return '';
  const at = (lines[entry.generatedLine] ?? 0) + entry.generatedColumn;
  if (at < start) return '';
  return relative(inProject(), resolve(folder, entry.originalSource)).replaceAll('\\', '/');
}
