import type ICAL from 'ical.js';
import type { Meeting } from '../../contract/settings/calendar.ts';
import { type BusyQuestion, meetingReader } from './meeting-reader.ts';
import { ownerOf } from './counts-as-busy.ts';
import { dayMs } from '../../contract/time.ts';

/** Whole days as `YYYYMMDD`, which compare as texts. */
interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The parts of a calendar that matter for some days. */
interface IcsBlocks {
  readonly zones: readonly string[];
  readonly events: readonly string[];
  /** Whether there were more events than are read. */
  readonly isShortened: boolean;
}

const start = /^DTSTART[^:\r\n]*:(\d{8})/imu;
const end = /^DTEND[^:\r\n]*:(\d{8})/imu;
const repeats = /^(?:RRULE|RDATE|RECURRENCE-ID)[;:]/imu;
const lasts = /^DURATION[;:]/imu;

function mayMatter(block: string, { from, to }: DayRange): boolean {
  if (repeats.test(block)) return true;
  const begins = start.exec(block)?.[1];
  if (begins === undefined || begins > to) return false;
  const ends = end.exec(block)?.[1] ?? (lasts.test(block) ? to : begins);
  return ends >= from;
}

function* blocks(text: string, name: string): Generator<string> {
  const [begin, close] = [`BEGIN:${name}`, `END:${name}`];
  let at = text.indexOf(begin);
  while (at >= 0) {
    const stop = text.indexOf(close, at);
    if (stop < 0) return;
    yield text.slice(at, stop + close.length);
    at = text.indexOf(begin, stop);
  }
}

/**
 * Picks out what may matter, so that of a calendar of twenty years only a few events are parsed.
 * Null if the text is no calendar at all.
 */
function icsBlocks(text: string, days: DayRange, mostEvents: number): IcsBlocks | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(text.slice(0, 200))) return null;
  const events: string[] = [];
  for (const block of blocks(text, 'VEVENT')) {
    if (!mayMatter(block, days)) continue;
    if (events.length === mostEvents) return { zones: zonesOf(text), events, isShortened: true };
    events.push(block);
  }
  return { zones: zonesOf(text), events, isShortened: false };
}

const mostZones = 200;

function zonesOf(text: string): readonly string[] {
  return [...blocks(text, 'VTIMEZONE')].slice(0, mostZones);
}

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;

function byUid(components: readonly Component[]): readonly (readonly Component[])[] {
  const groups = Map.groupBy(components, (component) => {
    const uid: unknown = component.getFirstPropertyValue('uid');
    return typeof uid === 'string' ? uid : component;
  });
  return [...groups.values()];
}

function parsed(library: Library, zones: readonly string[], event: string): readonly Component[] {
  try {
    const text = ['BEGIN:VCALENDAR', ...zones, event, 'END:VCALENDAR'].join('\r\n');
    // The parser's answer is of its own making and goes back to it; its types leave it open.
    const root = new library.Component(library.parse(text) as unknown[]);
    return root.getAllSubcomponents('vevent');
  } catch {
    // One event that is broken must not hide the others.
    return [];
  }
}

/** The zones that an event names, so that no other is parsed with it. */
function zonesFor(event: string, zones: readonly string[]): readonly string[] {
  return zones.filter((zone) => {
    const name = /^TZID[^:\r\n]*:(.+?)\s*$/imu.exec(zone)?.[1];
    return name !== undefined && event.includes(name);
  });
}

/** Parses what was picked out of a calendar: events of one name together, broken ones left out. */
function parseEvents(
  library: Library,
  { events, zones }: IcsBlocks,
): readonly (readonly Component[])[] {
  return byUid(events.flatMap((event) => parsed(library, zonesFor(event, zones), event)));
}

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

function daysAround({ from, to }: BusyQuestion): { readonly from: string; readonly to: string } {
  // Two days more, since a time is compared here without its zone.
  const name = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  return { from: name(from - 2 * dayMs), to: name(to + 2 * dayMs) };
}

/**
 * The times in which a calendar calls its owner busy, within `from` and `to`, in order. The work is
 * bounded whatever the text is; what is left out for that is reported (`isShortened`, `refusedRules`).
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
