import { globalShortcut } from 'electron/main';

/** A key combination and what it does. */
export interface Hotkey {
  /** In Electron's form, such as `Control+Alt+1`. */
  readonly accelerator: string;
  readonly statusId: string;
}

/** Whether the system gave us a key combination. */
export type HotkeyResult = 'registered' | 'taken' | 'invalid';

/** The global hotkeys. */
export interface HotkeyControl {
  /** Registers exactly these; those of before that are not among them are given back. */
  use(hotkeys: readonly Hotkey[]): void;
  /** What became of each combination. */
  results(): ReadonlyMap<string, HotkeyResult>;
  release(): void;
}

function register(accelerator: string, press: () => void): HotkeyResult {
  try {
    return globalShortcut.register(accelerator, press) ? 'registered' : 'taken';
  } catch {
    return 'invalid';
  }
}

/** Makes the hotkeys; `onPress` gets the status that was asked for. */
export function createHotkeys(onPress: (statusId: string) => void): HotkeyControl {
  const results = new Map<string, HotkeyResult>();
  const targets = new Map<string, string>();

  const press = (accelerator: string): void => {
    const statusId = targets.get(accelerator);
    if (statusId !== undefined) onPress(statusId);
  };

  return {
    use: (hotkeys) => {
      const wanted = new Set(hotkeys.map(({ accelerator }) => accelerator));
      for (const accelerator of [...results.keys()].filter((key) => !wanted.has(key))) {
        if (results.get(accelerator) === 'registered') globalShortcut.unregister(accelerator);
        results.delete(accelerator);
        targets.delete(accelerator);
      }
      for (const { accelerator, statusId } of hotkeys) {
        targets.set(accelerator, statusId);
        if (results.get(accelerator) === 'registered') continue;
        const result = register(accelerator, () => {
          press(accelerator);
        });
        results.set(accelerator, result);
      }
    },
    results: () => results,
    release: () => {
      globalShortcut.unregisterAll();
      results.clear();
    },
  };
}
