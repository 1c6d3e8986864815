import { describe, expect, it } from 'vitest';
import { sources } from '../../../../../electron/contract/views/claim.ts';
import { messageSchema } from '../../../../../electron/contract/settings/status.ts';
import { countNeedingAttention } from '../../../../../electron/contract/name-of.ts';
import { hotkeyText } from '../../../../../renderer/ui/hotkey-text.ts';
import { messageLimit } from '../../../../../renderer/lib/message-limit.ts';
import { takenBackBy } from '../../../../../renderer/features/status/present-panel.tsx';
import { makeAccount } from '../../make-view.ts';

describe('the status page', () => {
  it('offers undo for what came by itself, clear for what was picked, else nothing', () => {
    const offers = Object.fromEntries(sources.map((source) => [source, takenBackBy(source)]));
    expect(offers).toEqual({
      manual: 'clear',
      schedule: null,
      start: null,
      quit: null,
      meeting: 'undo',
      sleep: 'undo',
      lock: 'undo',
      idle: 'undo',
    });
    expect(takenBackBy(null)).toBeNull();
  });

  it('counts the accounts that will not come right by themselves', () => {
    const states = ['applied', 'retrying', 'refused', 'drifted', 'needs-sign-in'] as const;
    expect(countNeedingAttention(states.map((state) => makeAccount({ state })))).toBe(3);
  });

  it('names hotkeys as the keys are labelled', () => {
    expect(hotkeyText('Control+Alt+1', false)).toBe('Ctrl+Alt+1');
    expect(hotkeyText('CommandOrControl+Shift+Plus', false)).toBe('Ctrl+Shift++');
    expect(hotkeyText('Control+Alt+1', true)).toBe('⌃⌥1');
  });

  it('lets a message be exactly as long as the contract does', () => {
    expect(messageSchema.safeParse('x'.repeat(messageLimit)).success).toBe(true);
    expect(messageSchema.safeParse('x'.repeat(messageLimit + 1)).success).toBe(false);
  });
});
