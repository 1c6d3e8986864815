import type ICAL from 'ical.js';

/** The zone that a property of a component names; null where it names none. */
export function zoneNamed(
  component: InstanceType<typeof ICAL.Component>,
  property: string,
): string | null {
  const value: unknown = component.getFirstProperty(property)?.getFirstParameter('tzid');
  return typeof value === 'string' ? value : null;
}
