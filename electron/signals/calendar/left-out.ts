import type ICAL from 'ical.js';
import { toInstant } from './to-instant.ts';
import { dayMs } from '../../contract/time.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;
type Time = InstanceType<Library['Time']>;

/** Which occurrences of a recurring event there are not. */
export interface LeftOut {
  /** Whether nothing comes from here on; `since` is the occurrence's beginning (epoch ms). */
  isOver(since: number): boolean;
  isLeftOut(start: Time, since: number): boolean;
}

const dayLength = 'YYYY-MM-DD'.length;

/**
 * Takes the end and the exceptions out of the event's rules and keeps them as instants: the library
 * compares times of unlike zones by their digits.
 */
export function takeLeftOut(library: Library, component: Component, zone: string): LeftOut {
  const named = (property: { getFirstParameter(name: string): unknown }): string | null => {
    const value = property.getFirstParameter('tzid');
    return typeof value === 'string' ? value : null;
  };
  const instants = new Set<number>();
  const days = new Set<string>();
  for (const property of component.getAllProperties('exdate')) {
    for (const value of property.getValues() as readonly unknown[]) {
      if (!(value instanceof library.Time)) continue;
      if (value.isDate) days.add(value.toString().slice(0, dayLength));
      else instants.add(toInstant(value, named(property), zone));
    }
  }
  component.removeAllProperties('exdate');

  const start = component.getFirstProperty('dtstart');
  const startZone = start === null ? null : named(start);
  let last = Number.POSITIVE_INFINITY;
  const rules = component.getAllProperties('rrule');
  const [rule] = rules.map((each) => each.getFirstValue() as unknown);
  if (rules.length === 1 && rule instanceof library.Recur && rule.until instanceof library.Time) {
    // A day as the end is the whole of it.
    const untilMs = toInstant(rule.until, startZone, zone);
    last = rule.until.isDate ? untilMs + dayMs - 1 : untilMs;
    rule.until = null;
  }
  return {
    isOver: (since) => since > last,
    isLeftOut: (at, since) => instants.has(since) || days.has(at.toString().slice(0, dayLength)),
  };
}
