import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { toInstant } from './to-instant.ts';
import { zoneNamed } from './zone-named.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;

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
export function isRanged(component: Component): boolean {
  const range: unknown = component.getFirstProperty('recurrence-id')?.getFirstParameter('range');
  return typeof range === 'string' && range.toUpperCase() === 'THISANDFUTURE';
}

/**
 * The change that an exception of a recurring event makes to all that follows; null where it does
 * not say which occurrence it means.
 * @param zone the zone in which the event recurs, an IANA name that exists
 */
export function laterChange(
  library: Library,
  component: Component,
  zone: string,
): LaterChange | null {
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
