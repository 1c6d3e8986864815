import { failureLine } from '../../../electron/contract/commands/envelope.ts';
import { describe, expect, it } from 'vitest';
import { createCorrectHistory } from '../../../electron/commands/history.ts';
import { historyView } from '../../../electron/core/journal-entries.ts';
import {
  journalEntrySchema,
  type JournalEntry,
} from '../../../electron/contract/views/journal-entry.ts';
import { recordCommands } from '../../../electron/contract/commands/history.ts';
import { toIso } from '../../../electron/wording/i18n/iso.ts';
import { speechOf } from '../controls/support.ts';
import { officeSettings } from './support.ts';

const { texts } = await speechOf('en');
const now = 100_000;
const caller = { via: 'window' } as const;

interface Bench {
  readonly correct: ReturnType<typeof createCorrectHistory>;
  readonly entries: JournalEntry[];
}

function bench(isStored = true): Bench {
  const entries: JournalEntry[] = [];
  const correct = createCorrectHistory({
    now: () => now,
    journal: {
      append: (entry) => entries.push(entry),
      flush: () => Promise.resolve(isStored),
    },
    settings: () => officeSettings(),
    texts: () => texts,
  });
  return { correct, entries };
}

const { input } = recordCommands.correctHistory;

describe('putting the history right', () => {
  it('appends what the time was, by name, and changes nothing that is there', async () => {
    const { correct, entries } = bench();
    const asked = { from: 10_000, to: 20_000, status: 'LUNCH', note: 'with a client' };
    expect(await correct(asked, caller)).toEqual({ ok: true, value: {} });
    expect(entries).toEqual([
      {
        at: now,
        type: 'correction',
        from: 10_000,
        to: 20_000,
        source: 'manual',
        status: 'lunch',
        name: 'Lunch',
        kind: 'break',
        note: 'with a client',
      },
    ]);
    const entry = journalEntrySchema.parse(entries[0]);
    expect(entry).toEqual(entries[0]);
    expect(historyView(entry)).toMatchObject({
      type: 'correction',
      from: toIso(10_000),
      note: 'with a client',
    });
  });

  it('can say that it was nothing, and take that back by saying something else', async () => {
    const { correct, entries } = bench();
    await correct({ from: 1, to: 2, status: null }, caller);
    await correct({ from: 1, to: 2, status: 'lunch', note: '' }, caller);
    expect(entries).toMatchObject([
      { status: null, name: null, kind: null },
      { status: 'lunch', name: 'Lunch' },
    ]);
    expect(entries[1]).not.toHaveProperty('note');
  });

  it('refuses a status that is not there, and a time that has not come', async () => {
    const { correct, entries } = bench();
    const unknown = await correct({ from: 1, to: 2, status: 'lnch' }, caller);
    expect(unknown).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(unknown.ok ? '' : failureLine(unknown.error)).toMatch(/^STATUS: there is no "lnch"/u);
    const early = await correct({ from: 1, to: now + 1, status: 'lunch' }, caller);
    expect(early.ok ? '' : failureLine(early.error)).toMatch(/^to: /u);
    expect(entries).toEqual([]);
  });

  it('says where the disk does not take it', async () => {
    const answer = await bench(false).correct({ from: 1, to: 2, status: 'lunch' }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } });
  });

  it.each([
    [{ from: 2, to: 2, status: null }, 'to'],
    [{ from: 3, to: 2, status: null }, 'to'],
    [{ from: 1, to: 2, status: '' }, 'status'],
    [{ from: 1, to: 2, status: null, note: 'x'.repeat(1001) }, 'note'],
    [{ from: 1.5, to: 2, status: null }, 'from'],
  ])('names the field that is wrong in %j', (asked, field) => {
    const parsed = input.safeParse(asked);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
