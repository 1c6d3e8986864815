import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningStateSchema, type RunningState } from '../../../electron/core/state-keeper.ts';
import { openProfile, type ProfileFiles } from '../../../electron/storage/open-profile.ts';
import { tempFolder, toyCipher } from './stand-ins.ts';

const released = new URL('released/', import.meta.url).pathname;

/** Every version of which files are kept, as its app wrote them. */
export const releasedVersions: readonly string[] = readdirSync(released);

/** The files of a released version, by the names they have in a profile. */
export function releasedFiles(version: string): ReadonlyMap<string, Buffer> {
  const folder = join(released, version);
  return new Map(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      return name.endsWith('.base64')
        ? [name.replace(/\.base64$/u, ''), Buffer.from(bytes.toString('utf8'), 'base64')]
        : [name.replace(/\.stored$/u, ''), bytes];
    }),
  );
}

/** A folder with the files of a released version, as an update finds it. */
export function releasedProfile(version: string): string {
  const folder = tempFolder();
  for (const [name, bytes] of releasedFiles(version)) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** Opens a folder as the app does. */
export function openFiles(folder: string): ProfileFiles<RunningState> {
  return openProfile({
    folder,
    stateSchema: runningStateSchema,
    keyring: toyCipher(),
    setTimer: () => () => undefined,
    onFailure: () => undefined,
    onRelief: () => undefined,
    onDamagedHistory: () => undefined,
    onUnreadable: () => undefined,
  });
}
