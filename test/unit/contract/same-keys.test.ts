import { describe, expect, it } from 'vitest';
import { sameKeys } from '../../../electron/contract/settings/same-keys.ts';

describe('two accelerators', () => {
  it.each([
    ['Control+Alt+1', 'control+alt+1'],
    ['Ctrl+Alt+1', 'Alt+Control+1'],
    ['Cmd+Option+K', 'Alt+Command+k'],
    ['Meta+F1', 'Super+F1'],
  ])('are pressed with the same keys: %s, %s', (one, other) => {
    expect(sameKeys(one, other)).toBe(true);
  });

  it.each([
    ['Control+Alt+1', 'Control+Alt+2'],
    ['Control+1', 'Control+Shift+1'],
    ['', 'Control+1'],
    ['CommandOrControl+1', 'Control+1'],
  ])('are not: %s, %s', (one, other) => {
    expect(sameKeys(one, other)).toBe(false);
  });
});
