import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../electron/contract/views/claim.ts';
import type { JournalEntry } from '../../../electron/contract/views/journal-entry.ts';
import { createQuickHandlers } from '../../../electron/commands/quick-switcher.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import { noon } from '../controls/support.ts';
import { minuteMs } from '../../../electron/contract/time.ts';

const picked: Reason = { kind: 'picked', via: 'tray', forMs: null };

function entry(status: string | null, reason: Reason | null): JournalEntry {
  const unsaid = { name: null, kind: null, source: null } as const;
  return { at: noon, type: 'presence', status, reason, ...unsaid };
}

function office(entries: readonly JournalEntry[] = []): {
  readonly handlers: ReturnType<typeof createQuickHandlers>;
  readonly seen: unknown[];
} {
  const seen: unknown[] = [];
  const calendar = createCalendar({ zone: 'UTC', workingHours: undefined });
  const handlers = createQuickHandlers({
    now: () => noon,
    calendar: () => calendar,
    loadCalendar: () => Promise.resolve(),
    journal: (span) => {
      seen.push(span);
      return Promise.resolve(entries);
    },
    openSwitcher: () => {
      seen.push('opened');
    },
  });
  return { handlers, seen };
}

const caller = { via: 'window' } as const;

describe('the commands of the quick switcher', () => {
  it('open it', async () => {
    const { handlers, seen } = office();
    expect(await handlers.openSwitcher({}, caller)).toEqual({ ok: true, value: {} });
    expect(seen).toEqual(['opened']);
  });

  it('say when an ending falls, by the calendar of the person', async () => {
    const { handlers } = office();
    // The day is a Sunday.
    const morning = await handlers.endingAt({ ending: { kind: 'next-morning' } }, caller);
    expect(morning).toEqual({ ok: true, value: { at: Date.UTC(2026, 10, 23, 9) } });
    const past = { kind: 'instant', at: noon - minuteMs } as const;
    expect(await handlers.endingAt({ ending: past }, caller)).toMatchObject({
      value: { at: null },
    });
  });

  it('name what the person picked in the last two weeks, the most frequent and latest first', async () => {
    const { handlers, seen } = office([
      entry('lunch', picked),
      entry('busy', picked),
      entry('away', { kind: 'locked' }),
      entry('away', { kind: 'locked' }),
      entry('away', { kind: 'locked' }),
      entry('busy', picked),
      entry(null, null),
      entry('available', picked),
    ]);
    expect(await handlers.habits({}, caller)).toEqual({
      ok: true,
      value: { statuses: ['busy', 'available', 'lunch'], messages: [] },
    });
    expect(seen).toEqual([{ from: noon - 14 * 24 * 60 * minuteMs, to: noon }]);
  });
});
