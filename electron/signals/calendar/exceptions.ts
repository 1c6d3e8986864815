import type ICAL from 'ical.js';
import type { Budget } from './budget.ts';
import { isKnownZone } from './is-known-zone.ts';
import { isRanged, laterChange, type LaterChange } from './later-change.ts';
import { toInstant } from './to-instant.ts';
import { zoneNamed } from './zone-named.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;
type Time = InstanceType<Library['Time']>;

/** So many changes of all that comes later are heeded in one event. */
const mostLater = 100;

/** What exceptions say of a recurring event. */
export interface Exceptions {
  /** Occurrences (epoch ms) that stand for themselves. */
  readonly moved: ReadonlySet<number>;
  /** The latest first. */
  readonly later: readonly LaterChange[];
}

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
