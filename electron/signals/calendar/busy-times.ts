import type ICAL from 'ical.js';
import type { Meeting } from '../../contract/meeting.ts';
import { countsAsBusy } from './counts-as-busy.ts';
import { icsBlocks } from './ics-blocks.ts';
import { ownerOf } from './is-declined.ts';
import { isKnownZone } from './is-known-zone.ts';
import { isRanged, laterChange, type LaterChange } from './later-change.ts';
import { takeLeftOut } from './left-out.ts';
import { parseEvents } from './parse-events.ts';
import { isSafeRule } from './safe-rule.ts';
import { toInstant } from './to-instant.ts';
import { zoneNamed } from './zone-named.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;
type Time = InstanceType<Library['Time']>;

/** What is read out of a calendar. Instants are epoch ms. */
export interface BusyQuestion {
  readonly from: number;
  readonly to: number;
  readonly onlyBusy: boolean;
  readonly showTitle: boolean;
  /** The person's zone, an IANA name that exists. */
  readonly zone: string;
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

/** So much is read of a calendar and no more (events, and occurrences that are looked at). */
const limits = {
  events: 5000,
  perEvent: 12_000,
  all: 60_000,
  meetings: 500,
  title: 200,
  later: 100,
} as const;
const dayMs = 86_400_000;

/** Counts down what is left of the work that a calendar may cost. */
interface Budget {
  left: number;
  isShortened: boolean;
  refusedRules: number;
}

/** What exceptions say of a recurring event. */
interface Exceptions {
  /** Occurrences (epoch ms) that stand for themselves. */
  readonly moved: ReadonlySet<number>;
  /** The latest first. */
  readonly later: readonly LaterChange[];
}

function daysAround({ from, to }: BusyQuestion): { readonly from: string; readonly to: string } {
  // Two days more, since a time is compared here without its zone.
  const name = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  return { from: name(from - 2 * dayMs), to: name(to + 2 * dayMs) };
}

/** The zone by whose clock an event recurs. */
function zoneOf({ zone }: Time, named: string | null, ownZone: string): string {
  if (zone.tzid === 'UTC') return 'UTC';
  return named !== null && isKnownZone(named) ? named : ownZone;
}

function isRecurring(component: Component): boolean {
  return component.hasProperty('rrule') || component.hasProperty('rdate');
}

/** Reads one calendar with one question. */
function reader(
  library: Library,
  question: BusyQuestion & { readonly owner: string | null },
  budget: Budget,
): {
  meetingsOf(components: readonly Component[]): readonly Meeting[];
} {
  const { from, to, showTitle, zone } = question;

  const titleOf = (component: Component): string | null => {
    const title: unknown = component.getFirstPropertyValue('summary');
    return showTitle && typeof title === 'string' ? title.slice(0, limits.title) : null;
  };

  const meetingIn = (
    component: Component,
    { since, until }: { readonly since: number; readonly until: number },
  ): readonly Meeting[] => {
    const isInside = until > from && since < to && until > since;
    return isInside ? [{ since, until, title: titleOf(component) }] : [];
  };

  const meetingAt = (component: Component, start: Time, end: Time): readonly Meeting[] => {
    const since = toInstant(start, zoneNamed(component, 'dtstart'), zone);
    const endZone = zoneNamed(component, 'dtend') ?? zoneNamed(component, 'dtstart');
    return meetingIn(component, { since, until: toInstant(end, endZone, zone) });
  };

  const changed = (change: LaterChange, since: number): readonly Meeting[] => {
    const { component, isWholeDay, spanOf } = change;
    const counts = countsAsBusy(component, isWholeDay, question);
    return counts ? meetingIn(component, spanOf(since)) : [];
  };

  const single = (component: Component): readonly Meeting[] => {
    const { startDate, endDate } = new library.Event(component);
    if (!countsAsBusy(component, startDate.isDate, question)) return [];
    return meetingAt(component, startDate, endDate);
  };

  const recurring = (component: Component, { moved, later }: Exceptions): readonly Meeting[] => {
    const event = new library.Event(component);
    const { startDate, duration } = event;
    const counts = countsAsBusy(component, startDate.isDate, question);
    if (!counts && later.length === 0) return [];
    if (!hasSafeRules(library, component)) {
      budget.refusedRules += 1;
      return [];
    }
    const named = zoneNamed(component, 'dtstart');
    const meetings: Meeting[] = [];
    const { isOver, isLeftOut } = takeLeftOut(library, component, zone);
    // What comes later may have been moved to before the end of the question.
    const last = to - Math.min(0, ...later.map(({ shiftMs }) => shiftMs));
    const occurring = (start: Time, since: number): readonly Meeting[] => {
      if (moved.has(since) || isLeftOut(start, since)) return [];
      const change = later.find((each) => each.from <= since);
      if (change !== undefined) return changed(change, since);
      const end = start.clone();
      end.addDuration(duration);
      return counts ? meetingAt(component, start, end) : [];
    };
    const occurrences = event.iterator();
    for (let looked = 0; looked < limits.perEvent && budget.left > 0; looked += 1) {
      budget.left -= 1;
      // The library says null at the end, though its types do not.
      const start = occurrences.next() as Time | null | undefined;
      if (!start) return meetings;
      const since = toInstant(start, named, zone);
      if (since >= last || isOver(since)) return meetings;
      meetings.push(...occurring(start, since));
    }
    budget.isShortened = true;
    return meetings;
  };

  const movedIn = (exceptions: readonly Component[]): ReadonlySet<number> =>
    new Set(
      exceptions.flatMap((component) => {
        const at: unknown = component.getFirstPropertyValue('recurrence-id');
        const named = zoneNamed(component, 'recurrence-id');
        return at instanceof library.Time ? [toInstant(at, named, zone)] : [];
      }),
    );

  const laterIn = (
    exceptions: readonly Component[],
    component: Component,
  ): readonly LaterChange[] => {
    const all = exceptions.filter((each) => isRanged(each));
    const ranged = all.slice(0, limits.later);
    if (all.length > ranged.length) budget.isShortened = true;
    // Each is looked at for every series of that name.
    budget.left -= ranged.length;
    if (ranged.length === 0 || budget.left <= 0) return [];
    const { startDate } = new library.Event(component);
    const recursIn = zoneOf(startDate, zoneNamed(component, 'dtstart'), zone);
    return ranged
      .map((each) => laterChange(library, each, recursIn))
      .filter((change) => change !== null)
      .toSorted((one, other) => other.from - one.from);
  };

  return {
    meetingsOf: (components) => {
      const exceptions = components.filter((each) => each.hasProperty('recurrence-id'));
      const moved = movedIn(exceptions);
      return components.flatMap((each) =>
        isRecurring(each) && !exceptions.includes(each)
          ? recurring(each, { moved, later: laterIn(exceptions, each) })
          : single(each),
      );
    },
  };
}

function hasSafeRules(library: Library, component: Component): boolean {
  return component
    .getAllProperties('rrule')
    .map((each) => each.getFirstValue() as unknown)
    .every((rule) => rule instanceof library.Recur && isSafeRule(rule));
}

/**
 * The times in which a calendar calls its owner busy, within `from` and `to`, in order. The work is
 * bounded whatever the text is; what is left out for that is said (`isShortened`, `refusedRules`).
 */
export function busyTimes(library: Library, text: string, question: BusyQuestion): BusyTimes {
  const blocks = icsBlocks(text, daysAround(question), limits.events);
  if (blocks === null) return { kind: 'not-ics' };
  const budget = { left: limits.all, isShortened: blocks.isShortened, refusedRules: 0 };
  const owner = ownerOf(text);
  const { meetingsOf } = reader(library, { ...question, owner }, budget);
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
