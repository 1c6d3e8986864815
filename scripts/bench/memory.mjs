import { readFileSync } from 'node:fs';
import { processTree } from './process-tree.mjs';

/**
 * @typedef {object} Memory
 * @property {number} total MB (1,000,000 bytes) of all processes
 * @property {readonly { role: string, size: number }[]} parts the same, process by process
 */

/**
 * What a program costs the machine: shared pages are split among those who share them (PSS).
 *
 * @param {number} root process id of the program
 * @returns {Memory}
 */
export function readMemory(root) {
  const parts = processTree(root).map(({ pid, role }) => ({ role, size: pssOf(pid) }));
  return { total: parts.reduce((sum, { size }) => sum + size, 0), parts };
}

/** @param {number} pid */
function pssOf(pid) {
  try {
    const text = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
    return (Number(/^Pss:\s+(\d+)/m.exec(text)?.[1]) * 1024) / 1e6;
  } catch {
    return 0;
  }
}
