import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** Whether this computer knows the zone by its name. */
export function isKnownZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone that a property of a component names; null where it names none. */
export function zoneNamed(component: Component, property: string): string | null {
  const value: unknown = component.getFirstProperty(property)?.getFirstParameter('tzid');
  return typeof value === 'string' ? value : null;
}

/**
 * The instant of a time in a calendar (epoch ms). A zone with a known name is read as this computer
 * knows it, another one as the calendar describes it; a whole day and a time without a zone are the
 * person's own.
 * @param named the zone that the property names, if any
 */
export function toInstant(time: Time, named: string | null, ownZone: string): number {
  if (time.zone.tzid === 'UTC') return time.toUnixTime() * 1000;
  const isNamed = named !== null && !time.isDate && isKnownZone(named);
  if (!isNamed && !time.isDate && time.zone.tzid !== 'floating') return time.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second } = time;
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
  return local.toZonedDateTime(isNamed ? named : ownZone).epochMilliseconds;
}
