import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { desktopEntry, isWritable } from './desktop-entry.ts';
import type { LoginItems } from './start-at-login.ts';

/** The part of Electron's `app` that Windows and macOS need. */
export interface LoginItemSettings {
  setLoginItemSettings(settings: {
    readonly openAtLogin: boolean;
    readonly path?: string;
    readonly args?: string[];
  }): void;
}

/** Windows keeps the command in the registry; macOS starts the app itself and takes no arguments. */
export function createSystemLoginItems(
  app: LoginItemSettings,
  platform: NodeJS.Platform,
): LoginItems {
  return {
    set: (command) => {
      const openAtLogin = command !== null;
      if (command === null || platform === 'darwin') app.setLoginItemSettings({ openAtLogin });
      else {
        const { executable, args } = command;
        // Electron writes the words into one line as they are.
        const quoted = args.map((word) => `"${word}"`);
        app.setLoginItemSettings({ openAtLogin, path: executable, args: quoted });
      }
      return Promise.resolve();
    },
  };
}

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
