import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../electron/wording/timeline.ts';
import type { JournalEntry } from '../../../electron/contract/views/journal-entry.ts';
import { timelineEntrySchema } from '../../../electron/contract/views/timeline.ts';
import { speechOf } from '../controls/support.ts';
import { officeSettings } from '../commands/support.ts';

const words = { settings: officeSettings(), speech: await speechOf('en') };

function shown(at: number, message?: string): JournalEntry {
  return {
    at,
    type: 'presence',
    status: 'lunch',
    name: 'Lunch',
    kind: 'break',
    source: 'manual',
    via: 'tray',
    reason: { kind: 'picked', via: 'tray', forMs: null },
    ...(message === undefined ? {} : { message }),
  };
}

function sent(at: number, account: string): JournalEntry {
  return {
    at,
    type: 'delivery',
    account,
    status: 'lunch',
    state: 'retrying',
    shows: null,
    notice: { code: 'unreachable' },
    latencyMs: 3,
  };
}

describe('the entries for reading', () => {
  it('are led by the presence from before, where it is known', () => {
    expect(timelineOf(shown(5), [shown(20)], words).map(({ at }) => at)).toEqual([5, 20]);
    expect(timelineOf(null, [shown(20)], words).map(({ at }) => at)).toEqual([20]);
  });

  it('say causes and what stood in the way in words', () => {
    const entries = timelineOf(null, [shown(20, 'back at one'), sent(21, 'garoon')], words);
    expect(entries).toMatchObject([
      { why: 'picked from the tray', message: 'back at one', via: 'tray' },
      { accountName: 'Garoon', vendor: 'garoon', detail: 'Garoon cannot be reached' },
    ]);
    for (const entry of entries) expect(timelineEntrySchema.parse(entry)).toEqual(entry);
  });

  it('name an account that is gone by its id', () => {
    expect(timelineOf(null, [sent(20, 'old')], words)).toMatchObject([
      { accountName: 'old', vendor: null },
    ]);
  });

  it('hold what the person put right', () => {
    const correction: JournalEntry = {
      at: 20,
      type: 'correction',
      from: 12,
      to: 18,
      source: 'lock',
      status: 'lunch',
      name: 'Lunch',
      kind: 'break',
    };
    expect(timelineOf(null, [correction], words)).toEqual([correction]);
  });
});
