import { describe, expect, it } from 'vitest';
import { generalSchema } from '../../../electron/contract/settings/general.ts';
import {
  switcherHotkeyOf,
  usualSwitcherHotkey,
} from '../../../electron/contract/settings/same-keys.ts';

function hotkeyOf(general: object): string | null {
  return switcherHotkeyOf(generalSchema.parse(general));
}

describe('the hotkey of the quick switcher', () => {
  it('is the usual one unless another was chosen, and an empty one is none', () => {
    expect(hotkeyOf({})).toBe(usualSwitcherHotkey);
    expect(hotkeyOf({ switcherHotkey: 'Control+Alt+Q' })).toBe('Control+Alt+Q');
    expect(hotkeyOf({ switcherHotkey: '' })).toBeNull();
  });

  it('is at most as long as that of a status', () => {
    expect(generalSchema.safeParse({ switcherHotkey: 'A'.repeat(81) }).success).toBe(false);
  });
});
