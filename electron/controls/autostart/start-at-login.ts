import type { StartCommand } from './desktop-entry.ts';

/** What the system offers for starting programs at login. */
export interface LoginItems {
  /** Makes the system start the program at login, or not; rejects if the system refuses. */
  set(command: StartCommand | null): Promise<void>;
}

/** How the program was started this time. */
export interface Startup {
  readonly executable: string;
  /** In a checkout the app's folder, which Electron itself is given; null in a package. */
  readonly appFolder: string | null;
  /** The profile's folder, if it is not the usual one. */
  readonly profileFolder: string | null;
  /** An AppImage runs from a mount that is gone at the next login. */
  readonly appImage: string | null;
}

/** The settings that decide about the start at login. */
export interface LoginChoice {
  readonly startAtLogin: boolean;
  readonly startHidden: boolean;
}

/** What starts this very program with this very profile again. */
function startCommand(startup: Startup, startHidden: boolean): StartCommand {
  const { executable, appFolder, profileFolder, appImage } = startup;
  return {
    executable: appImage ?? executable,
    args: [
      ...(appFolder === null ? [] : [appFolder]),
      ...(profileFolder === null ? [] : ['--profile', profileFolder]),
      ...(startHidden ? ['--hidden'] : []),
    ],
  };
}

/** Keeps what the system does at login in step with the settings. */
export interface StartAtLogin {
  /** False if the system refused; the setting stays and is tried again at the next start. */
  follow(choice: LoginChoice): Promise<boolean>;
}

/** Makes it; the system is asked only where something changed, and once for a start. */
export function createStartAtLogin(startup: Startup, items: LoginItems): StartAtLogin {
  let last: string | null = null;
  return {
    follow: async ({ startAtLogin, startHidden }) => {
      const command = startAtLogin ? startCommand(startup, startHidden) : null;
      const wanted = JSON.stringify(command);
      if (wanted === last) return true;
      try {
        await items.set(command);
        last = wanted;
        return true;
      } catch {
        return false;
      }
    },
  };
}
