import type { Kind } from '../../../../../electron/contract/settings/status.ts';
import type { EntryClock } from '../../../../../renderer/features/switcher/entry/resolve-clock.ts';
import {
  quickEntry,
  type EntryContext,
  type QuickCandidate,
} from '../../../../../renderer/features/switcher/entry/quick-entry.ts';
import { searchStatus } from '../../../../../renderer/features/switcher/entry/quick-status.ts';
import { minuteMs, dayMs } from '../../../../../electron/contract/time.ts';

/** Midnight of the day on which everything is typed, in the zone of the test's clock. */
export const midnight = Date.UTC(2026, 10, 24);

/** A clock without summer time that shows `HH:MM`. */
export function clockAt(time: string): EntryClock {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minuteOfDay = hour * 60 + minute;
  return {
    now: midnight + minuteOfDay * minuteMs,
    minuteOfDay,
    dayAt: (days, minutes) => midnight + days * dayMs + minutes * minuteMs,
  };
}

const office: readonly (readonly [id: string, name: string, kind: Kind])[] = [
  ['available', 'Available', 'available'],
  ['busy', 'Busy', 'busy'],
  ['lunch', 'Lunch', 'break'],
  ['short-break', 'Short break', 'break'],
  ['away', 'Away', 'away'],
  ['offline', 'Off work', 'offline'],
];

/** What an entry is understood with, at 13:20 unless said otherwise. */
export function contextOf(time = '13:20', statuses = office): EntryContext {
  return {
    statuses: statuses.map(([id, name, kind]) => searchStatus({ id, name, kind })),
    present: { statusId: 'available', message: null },
    clock: clockAt(time),
  };
}

/** What an ending comes to: minutes of a length, `HH:MM`, or its own word. */
function endingText({ ending }: QuickCandidate): string {
  if (!ending) return '';
  if (ending.kind === 'trouble') return ending.trouble;
  const said = ending.ending;
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (said.kind) {
    case 'for':
      return `${String(said.ms / minuteMs)} min`;
    case 'clock':
      return `${two(said.hour)}:${two(said.minute)}`;
    case 'instant':
      return new Date(said.at).toISOString().slice(5, 16);
    case 'end-of-day':
    case 'next-morning':
      return said.kind;
  }
}

/** Candidates as short texts: `busy | until 14:00 | message`. */
export function understood(text: string, context = contextOf()): readonly string[] {
  return quickEntry(text, context).map((candidate) =>
    [candidate.statusId, endingText(candidate), candidate.message ?? ''].join(' | '),
  );
}
