import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

import { readZipEntries } from './zip-entries.mjs';

/** @typedef {import('./zip-entries.mjs').ZipEntry} ZipEntry */

const LOCAL_HEADER_BYTES = 30;

/**
 * @typedef {object} UnzipOptions
 * @property {(name: string) => string | undefined} rename name in the archive to path below the
 *   folder; undefined leaves the entry out
 * @property {(done: number, total: number) => void} [onProgress] in packed bytes
 */

/**
 * Unpacks a zip archive as streams and keeps the file modes. There is no unzip in Node, and the
 * system's one may be missing.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {UnzipOptions} options
 * @returns {Promise<void>}
 */
export async function unzip(archive, folder, { rename, onProgress }) {
  const file = await open(archive);
  try {
    const chosen = (await readZipEntries(file)).flatMap((entry) => {
      const name = entry.isFolder ? undefined : rename(entry.name);
      return name === undefined ? [] : [{ entry, target: inside(folder, name) }];
    });
    const total = chosen.reduce((sum, { entry }) => sum + entry.packedBytes, 0);
    let done = 0;
    for (const { entry, target } of chosen) {
      await extract({ archive, file, entry, target });
      done += entry.packedBytes;
      onProgress?.(done, total);
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {{ archive: string, file: import('node:fs/promises').FileHandle, entry: ZipEntry,
 *   target: string }} job
 */
async function extract({ archive, file, entry, target }) {
  mkdirSync(dirname(target), { recursive: true });
  const output = createWriteStream(target, { mode: entry.mode });
  if (entry.packedBytes === 0) {
    await new Promise((done) => output.end(done));
    return;
  }
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  await file.read(header, 0, LOCAL_HEADER_BYTES, entry.offset);
  // Name and extra field may be longer here than in the directory, so both are read again.
  const start =
    entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const input = createReadStream(archive, { start, end: start + entry.packedBytes - 1 });
  await (entry.isDeflated ? pipeline(input, createInflateRaw(), output) : pipeline(input, output));
}

/**
 * @param {string} folder
 * @param {string} name
 */
function inside(folder, name) {
  const target = resolve(join(folder, name));
  if (target.startsWith(resolve(folder) + sep)) return target;
  throw new Error(`The archive names a file outside its folder: ${name}`);
}
