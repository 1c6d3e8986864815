import type { General } from './general.ts';

/**
 * Opens the quick switcher unless the person chose another one. Space lies at the same place on
 * every keyboard, and with Control and Alt it types nothing in any of the five languages.
 */
export const usualSwitcherHotkey = 'Control+Alt+Space';

/** The key combination that opens the quick switcher; null where it is switched off. */
export function switcherHotkeyOf({ switcherHotkey }: General): string | null {
  if (switcherHotkey === '') return null;
  return switcherHotkey ?? usualSwitcherHotkey;
}

/** Other names that Electron takes for a modifier. */
const others: Readonly<Record<string, string>> = {
  ctrl: 'control',
  cmd: 'command',
  cmdorctrl: 'commandorcontrol',
  option: 'alt',
  meta: 'super',
};

function keysOf(accelerator: string): string {
  return accelerator
    .toLowerCase()
    .split('+')
    .map((key) => key.trim())
    .map((key) => others[key] ?? key)
    .toSorted()
    .join('+');
}

/** Whether two accelerators are pressed with the same keys: `Ctrl+Alt+1` is `Alt+Control+1`. */
export function sameKeys(one: string, other: string): boolean {
  return keysOf(one) === keysOf(other);
}
