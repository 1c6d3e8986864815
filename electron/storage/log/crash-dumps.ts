import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A dump of a process that crashed; its contents may hold anything that was in memory. */
export interface CrashDump {
  /** The name of its file. */
  readonly name: string;
  /** When it was written, epoch ms. */
  readonly at: number;
}

interface DumpFile extends CrashDump {
  readonly path: string;
  readonly bytes: number;
}

const mostDumps = 5;
const mostBytes = 30_000_000;

async function dumpFiles(folder: string): Promise<readonly DumpFile[]> {
  // The system's crash handler makes folders of its own there.
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const found = names
    .filter((name) => name.endsWith('.dmp'))
    .map(async (name) => {
      const file = path.join(folder, name);
      const { mtimeMs, size } = await stat(file);
      return { name: path.basename(name), at: Math.round(mtimeMs), path: file, bytes: size };
    });
  // A dump can go while it is looked at.
  const settled = await Promise.allSettled(found);
  return settled
    .flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    .toSorted((a, b) => b.at - a.at);
}

/** The dumps in a folder, the latest first. */
export async function listCrashDumps(folder: string): Promise<readonly CrashDump[]> {
  return (await dumpFiles(folder)).map(({ name, at }) => ({ name, at }));
}

/** Removes all dumps but the latest few, and those from which on they take too much room. */
export async function limitCrashDumps(folder: string): Promise<void> {
  let bytes = 0;
  for (const [index, dump] of (await dumpFiles(folder)).entries()) {
    bytes += dump.bytes;
    if (index >= mostDumps || bytes > mostBytes) await rm(dump.path, { force: true });
  }
}
