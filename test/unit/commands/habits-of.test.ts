import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../../electron/commands/quick-switcher.ts';
import type { JournalEntry } from '../../../electron/contract/views/journal-entry.ts';

const picked = (at: number, status: string, more: object = {}): JournalEntry => ({
  at,
  type: 'presence',
  status,
  name: status,
  kind: 'busy',
  source: 'manual',
  via: 'tray',
  reason: { kind: 'picked', via: 'tray', forMs: null },
  ...more,
});

describe('habits', () => {
  it('are what a person picked, not what came by itself', () => {
    const entries = [
      picked(1, 'lunch', { message: 'soup' }),
      picked(2, 'busy', { message: ' call ' }),
      picked(3, 'away', { source: 'lock', reason: { kind: 'locked' } }),
      picked(4, 'lunch', { message: 'soup' }),
      picked(5, 'lunch', { message: '' }),
    ];
    expect(habitsOf(entries)).toEqual({ statuses: ['lunch', 'busy'], messages: ['soup', 'call'] });
  });

  it('hold the last ten messages', () => {
    const entries = Array.from({ length: 15 }, (_, at) =>
      picked(at, 'busy', { message: `m${String(at)}` }),
    );
    expect(habitsOf(entries).messages).toEqual(
      Array.from({ length: 10 }, (_, at) => `m${String(14 - at)}`),
    );
  });
});
