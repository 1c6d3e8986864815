import { globalShortcut } from 'electron/main';

/** What a key combination does. */
export type HotkeyTarget = { readonly statusId: string } | { readonly opens: 'switcher' };

/** A key combination in Electron's form, such as `Control+Alt+1`, and what it does. */
export type Hotkey = { readonly accelerator: string } & HotkeyTarget;

/** What presses do. */
export interface HotkeyActions {
  pick(statusId: string): void;
  openSwitcher(): void;
}

/** Whether the system gave us a key combination. */
export type HotkeyResult = 'registered' | 'taken' | 'invalid';

/** The global hotkeys. */
export interface HotkeyControl {
  /** Who does from now on what is pressed. */
  connect(actions: HotkeyActions): void;
  /** Registers exactly these; those of before that are not among them are given back. */
  use(hotkeys: readonly Hotkey[]): void;
  /** What became of each combination. */
  results(): ReadonlyMap<string, HotkeyResult>;
  /** Whether the system would give a combination that is not among ours; gives it back at once. */
  probe(accelerator: string): HotkeyResult;
  /**
   * Lets go of all, so that keys reach the window that records them; taking them again is what the
   * returned function does. What is used meanwhile is registered then.
   */
  suspend(): () => void;
  /** Calls `heard` instead of doing what the combination does; returns what ends that. */
  listen(accelerator: string, heard: () => void): () => void;
  release(): void;
}

function register(accelerator: string, press: () => void): HotkeyResult {
  try {
    return globalShortcut.register(accelerator, press) ? 'registered' : 'taken';
  } catch {
    return 'invalid';
  }
}

export function createHotkeys(): HotkeyControl {
  let actions: HotkeyActions | null = null;
  const results = new Map<string, HotkeyResult>();
  const targets = new Map<string, HotkeyTarget>();

  const listeners = new Map<string, () => void>();
  let used: readonly Hotkey[] = [];
  let suspensions = 0;

  const press = (accelerator: string): void => {
    const heard = listeners.get(accelerator);
    if (heard !== undefined) {
      heard();
      return;
    }
    const target = targets.get(accelerator);
    if (target === undefined) return;
    if ('opens' in target) actions?.openSwitcher();
    else actions?.pick(target.statusId);
  };

  const use = (hotkeys: readonly Hotkey[]): void => {
    const wanted = new Set(hotkeys.map(({ accelerator }) => accelerator));
    for (const accelerator of [...results.keys()].filter((key) => !wanted.has(key))) {
      if (results.get(accelerator) === 'registered') globalShortcut.unregister(accelerator);
      results.delete(accelerator);
      targets.delete(accelerator);
    }
    for (const { accelerator, ...target } of hotkeys) {
      targets.set(accelerator, target);
      if (results.get(accelerator) === 'registered') continue;
      const result = register(accelerator, () => {
        press(accelerator);
      });
      results.set(accelerator, result);
    }
  };

  return {
    connect: (given) => {
      actions = given;
    },
    use: (hotkeys) => {
      used = hotkeys;
      if (suspensions === 0) use(used);
    },
    results: () => results,
    probe: (accelerator) => {
      const known = results.get(accelerator);
      if (known === 'registered') return known;
      const result = register(accelerator, () => undefined);
      if (result === 'registered') globalShortcut.unregister(accelerator);
      return result;
    },
    suspend: () => {
      suspensions += 1;
      use([]);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        suspensions -= 1;
        if (suspensions === 0) use(used);
      };
    },
    listen: (accelerator, heard) => {
      listeners.set(accelerator, heard);
      return () => {
        if (listeners.get(accelerator) === heard) listeners.delete(accelerator);
      };
    },
    release: () => {
      globalShortcut.unregisterAll();
      results.clear();
    },
  };
}
