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
