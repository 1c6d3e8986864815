import type ICAL from 'ical.js';
import type { Meeting } from '../../contract/meeting.ts';
import type { BusyQuestion } from './busy-question.ts';
import { icsBlocks } from './ics-blocks.ts';
import { ownerOf } from './is-declined.ts';
import { meetingReader } from './meeting-reader.ts';
import { parseEvents } from './parse-events.ts';

/** When the calendar calls its owner busy, and whether all of it could be read. */
export type BusyTimes =
  | {
      readonly kind: 'read';
      readonly meetings: readonly Meeting[];
      readonly isShortened: boolean;
      /** How many events were left out, since their rule cannot be worked out in bounded time. */
      readonly refusedRules: number;
    }
  | { readonly kind: 'not-ics' };

/** So much is read of a calendar and no more (events, occurrences that are looked at, meetings). */
const limits = { events: 5000, occurrences: 60_000, meetings: 500 } as const;
const dayMs = 86_400_000;

function daysAround({ from, to }: BusyQuestion): { readonly from: string; readonly to: string } {
  // Two days more, since a time is compared here without its zone.
  const name = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  return { from: name(from - 2 * dayMs), to: name(to + 2 * dayMs) };
}

/**
 * The times in which a calendar calls its owner busy, within `from` and `to`, in order. The work is
 * bounded whatever the text is; what is left out for that is said (`isShortened`, `refusedRules`).
 */
export function busyTimes(library: typeof ICAL, text: string, question: BusyQuestion): BusyTimes {
  const blocks = icsBlocks(text, daysAround(question), limits.events);
  if (blocks === null) return { kind: 'not-ics' };
  const budget = { left: limits.occurrences, isShortened: blocks.isShortened, refusedRules: 0 };
  const owner = ownerOf(text);
  const { meetingsOf } = meetingReader(library, { ...question, owner }, budget);
  const meetings = parseEvents(library, blocks)
    .flatMap((group) => {
      try {
        return meetingsOf(group);
      } catch {
        return [];
      }
    })
    .toSorted((a, b) => a.since - b.since || a.until - b.until);
  const isShortened = budget.isShortened || meetings.length > limits.meetings;
  const { refusedRules } = budget;
  return { kind: 'read', meetings: meetings.slice(0, limits.meetings), isShortened, refusedRules };
}
