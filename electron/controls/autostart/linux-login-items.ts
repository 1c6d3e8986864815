import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { desktopEntry, isWritable } from './desktop-entry.ts';
import type { LoginItems } from './start-at-login.ts';

/** Where the desktop looks for what to start, and what stands there. */
export interface AutostartFile {
  /** `$XDG_CONFIG_HOME` or its default, an absolute path. */
  readonly configFolder: string;
  /** Without extension; another one for each profile. */
  readonly fileName: string;
  readonly programName: string;
}

/** The folder that every desktop follows (Desktop Application Autostart). */
export function createLinuxLoginItems(place: AutostartFile): LoginItems {
  const folder = path.join(place.configFolder, 'autostart');
  const file = path.join(folder, `${place.fileName}.desktop`);
  return {
    set: async (command) => {
      if (command === null) {
        await rm(file, { force: true });
        return;
      }
      if (!isWritable(command)) throw new Error('a path with a line break cannot be started');
      await mkdir(folder, { recursive: true });
      const { writeFile } = await import('atomically');
      await writeFile(file, desktopEntry(place.programName, command));
    },
  };
}
