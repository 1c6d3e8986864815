/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {boolean} isFolder
 * @property {boolean} isDeflated else the bytes are stored as they are
 * @property {number} packedBytes
 * @property {number} offset of the local header in the archive
 * @property {number} mode Unix permission bits
 */

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a zip archive (APPNOTE 4.3.12 and 4.3.16). Archives above 4 GB and
 * encrypted ones are not understood, and said so.
 *
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZipEntries(file) {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, END_BYTES + LONGEST_COMMENT));
  await file.read(tail, 0, tail.length, size - tail.length);
  const end = findEnd(tail);
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
  const entries = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length;) {
    const { entry, length } = readEntry(directory, at);
    entries.push(entry);
    at += length;
  }
  return entries;
}

/** @param {Buffer} tail */
function findEnd(tail) {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('Not a zip archive');
}

/**
 * @param {Buffer} directory
 * @param {number} at
 * @returns {{ entry: ZipEntry, length: number }}
 */
function readEntry(directory, at) {
  if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('Damaged zip archive');
  const method = directory.readUInt16LE(at + 10);
  const nameLength = directory.readUInt16LE(at + 28);
  const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  const name = directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
  if (method !== STORED && method !== DEFLATED) throw new Error(`Unknown packing: ${name}`);
  return {
    entry: {
      name,
      isFolder: name.endsWith('/'),
      isDeflated: method === DEFLATED,
      packedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    },
    length: ENTRY_BYTES + nameLength + rest,
  };
}
