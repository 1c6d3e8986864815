import { describe, expect, it } from 'vitest';
import { narrowHistory } from '../../../electron/core/journal-entries.ts';
import type { JournalEntry } from '../../../electron/contract/views/journal-entry.ts';
import type { HistoryFilter } from '../../../electron/contract/commands/history.ts';

function shown(at: number, status: string, source: 'manual' | 'lock'): JournalEntry {
  return { at, type: 'presence', status, name: status, kind: 'busy', source, reason: null };
}

function sent(at: number, status: string, account: string): JournalEntry {
  return { at, type: 'delivery', account, status, state: 'applied', shows: 'X', latencyMs: 1 };
}

const corrected: JournalEntry = {
  at: 9,
  type: 'correction',
  from: 1,
  to: 2,
  source: 'manual',
  status: 'lunch',
  name: 'Lunch',
  kind: 'break',
};

const entries: readonly JournalEntry[] = [
  sent(0, 'busy', 'garoon'),
  shown(1, 'lunch', 'manual'),
  sent(2, 'lunch', 'garoon'),
  sent(3, 'lunch', 'conpeek'),
  shown(4, 'away', 'lock'),
  sent(5, 'away', 'conpeek'),
  shown(6, 'lunch', 'manual'),
  corrected,
];

async function times(filter: HistoryFilter): Promise<readonly number[]> {
  // Batches end anywhere, also between a change and what became of it.
  async function* batches(): AsyncGenerator<readonly JournalEntry[]> {
    yield entries.slice(0, 2);
    yield await Promise.resolve(entries.slice(2));
  }
  const kept: number[] = [];
  for await (const batch of narrowHistory(batches(), filter))
    kept.push(...batch.map(({ at }) => at));
  return kept;
}

describe('a history that is narrowed down', () => {
  it('is whole without a choice', async () => {
    expect(await times({})).toEqual(entries.map(({ at }) => at));
  });

  it('holds the changes to a status, what became of them and its corrections', async () => {
    expect(await times({ status: 'lunch' })).toEqual([1, 2, 3, 6, 9]);
  });

  it('holds the changes from a cause and what became of them', async () => {
    expect(await times({ source: 'lock' })).toEqual([4, 5]);
    expect(await times({ source: 'manual' })).toEqual([1, 2, 3, 6, 9]);
  });

  it('holds the changes that reached an account, with its results alone', async () => {
    expect(await times({ account: 'garoon' })).toEqual([0, 1, 2]);
    expect(await times({ account: 'conpeek' })).toEqual([1, 3, 4, 5]);
    expect(await times({ account: 'conpeek', status: 'lunch' })).toEqual([1, 3]);
  });
});
