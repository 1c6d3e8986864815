import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} TreeProcess
 * @property {number} pid
 * @property {string} role `main`, or what Chromium calls it: `zygote`, `utility network`, `gpu-process`
 */

/**
 * A process and everything that it started, directly or not.
 *
 * @param {number} root
 * @returns {TreeProcess[]}
 */
export function processTree(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    const parent = parentOf(pid);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  /** @type {(pid: number) => number[]} */
  const below = (pid) => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root).map((pid) => ({ pid, role: pid === root ? 'main' : roleOf(pid) }));
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended in the meantime.
    return null;
  }
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = read(`/proc/${String(pid)}/stat`);
  // The name stands in brackets and may hold anything, so what follows the last one counts.
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** @param {number} pid */
function roleOf(pid) {
  // Chromium rewrites its command line with blanks; others keep it separated by zeros.
  const line = (read(`/proc/${String(pid)}/cmdline`) ?? '').replaceAll('\0', ' ');
  const type = /--type=(\S+)/.exec(line)?.[1] ?? 'other';
  const service = /--utility-sub-type=(\w+)/.exec(line)?.[1];
  return service === undefined ? type : `${type} ${service}`;
}
