import type ICAL from 'ical.js';

type Component = InstanceType<typeof ICAL.Component>;

function word(component: Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.toUpperCase() : '';
}

/**
 * Whether an event makes its owner busy. A whole day does so only if the calendar says it: birthdays
 * and holidays are whole days too.
 */
export function countsAsBusy(
  component: Component,
  isWholeDay: boolean,
  onlyBusy: boolean,
): boolean {
  if (word(component, 'status') === 'CANCELLED') return false;
  if (!onlyBusy) return true;
  const outlook = word(component, 'x-microsoft-cdo-busystatus');
  const transparency = word(component, 'transp');
  if (transparency === 'TRANSPARENT' || outlook === 'FREE') return false;
  return !isWholeDay || transparency === 'OPAQUE' || outlook === 'BUSY' || outlook === 'OOF';
}
