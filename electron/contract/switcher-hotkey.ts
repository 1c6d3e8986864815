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
