import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const SIZE_MB = 24;
const BLOCK = Buffer.alloc(64 * 1024);

/**
 * A disk so small that it can be filled.
 *
 * @typedef {object} SmallDisk
 * @property {string} folder
 * @property {() => void} fill leaves no room at all
 * @property {() => void} free
 * @property {() => void} remove
 */

/**
 * @param {string} folder that is not there yet
 * @returns {SmallDisk | null} null where this user may not mount one
 */
export function mountSmallDisk(folder) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(folder, { recursive: true });
  const options = ['-t', 'tmpfs', '-o', `size=${String(SIZE_MB)}m,mode=0700`, 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) return null;
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill() {
      for (const size of [BLOCK.length, 4096, 1]) {
        try {
          for (;;) writeFileSync(filler, BLOCK.subarray(0, size), { flag: 'a' });
        } catch {
          // Full for blocks of this size.
        }
      }
    },
    free() {
      rmSync(filler, { force: true });
    },
    remove() {
      spawnSync('umount', ['--lazy', folder]);
    },
  };
}
