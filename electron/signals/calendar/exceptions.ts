import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { isKnownZone, toInstant, zoneNamed } from './to-instant.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;
type Time = InstanceType<Library['Time']>;

/** What is left of the work that one calendar may cost. */
export interface Budget {
  /** Occurrences that may still be looked at. */
  left: number;
  isShortened: boolean;
  refusedRules: number;
}

/** The exceptions of a recurring event. */
export interface Exceptions {
  /** Occurrences (epoch ms) that stand for themselves. */
  readonly moved: ReadonlySet<number>;
  /** The latest first. */
  readonly later: readonly LaterChange[];
}

/** A change of one occurrence that holds for all after it too (RFC 5545: RANGE=THISANDFUTURE). */
export interface LaterChange {
  /** The occurrence it begins with, as it would have been (epoch ms). */
  readonly from: number;
  /** What the event says from there on. */
  readonly component: Component;
  /** How much later it begins there, in ms by the clock on the wall; negative if earlier. */
  readonly shiftMs: number;
  readonly isWholeDay: boolean;
  /** When an occurrence that would have begun at `since` begins and ends (epoch ms). */
  spanOf(since: number): { readonly since: number; readonly until: number };
}

/** Reads the clock on the wall, so that a shift over a change of the clock keeps the time of day. */
function wallOf(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** Whether an exception holds for what follows it too. */
function isRanged(component: Component): boolean {
  const range: unknown = component.getFirstProperty('recurrence-id')?.getFirstParameter('range');
  return typeof range === 'string' && range.toUpperCase() === 'THISANDFUTURE';
}

/**
 * The change that an exception of a recurring event makes to all that follows; null where it does
 * not say which occurrence it means.
 * @param zone the zone in which the event recurs, an IANA name that exists
 */
function laterChange(library: Library, component: Component, zone: string): LaterChange | null {
  const at: unknown = component.getFirstPropertyValue('recurrence-id');
  if (!(at instanceof library.Time)) return null;
  const { startDate, duration } = new library.Event(component);
  const from = toInstant(at, zoneNamed(component, 'recurrence-id'), zone);
  const moved = toInstant(startDate, zoneNamed(component, 'dtstart'), zone);
  const shift = wallOf(from, zone).until(wallOf(moved, zone), { largestUnit: 'hours' });
  const seconds = duration.toSeconds();
  return {
    from,
    component,
    shiftMs: shift.total({ unit: 'milliseconds' }),
    isWholeDay: startDate.isDate,
    spanOf: (since) => {
      const start = wallOf(since, zone).add(shift);
      const end = start.add({ seconds });
      return {
        since: start.toZonedDateTime(zone).epochMilliseconds,
        until: end.toZonedDateTime(zone).epochMilliseconds,
      };
    },
  };
}

/** So many changes of all that comes later are heeded in one event. */
const mostLater = 100;

/** The zone by whose clock an event recurs. */
function zoneOf({ zone }: Time, named: string | null, ownZone: string): string {
  if (zone.tzid === 'UTC') return 'UTC';
  return named !== null && isKnownZone(named) ? named : ownZone;
}

/** Reads exceptions, in the person's zone where an event names none. */
export function exceptionsIn(
  library: Library,
  zone: string,
  budget: Budget,
): {
  /** When the occurrences were that these stand for, epoch ms. */
  movedBy(exceptions: readonly Component[]): ReadonlySet<number>;
  /** Those that change all that comes later of this event, the latest first. */
  laterOf(exceptions: readonly Component[], component: Component): readonly LaterChange[];
} {
  return {
    movedBy: (exceptions) =>
      new Set(
        exceptions.flatMap((component) => {
          const at: unknown = component.getFirstPropertyValue('recurrence-id');
          const named = zoneNamed(component, 'recurrence-id');
          return at instanceof library.Time ? [toInstant(at, named, zone)] : [];
        }),
      ),
    laterOf: (exceptions, component) => {
      const all = exceptions.filter((each) => isRanged(each));
      const ranged = all.slice(0, mostLater);
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
    },
  };
}
