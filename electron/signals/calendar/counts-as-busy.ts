import type ICAL from 'ical.js';
import { isDeclined } from './is-declined.ts';

type Component = InstanceType<typeof ICAL.Component>;

function word(component: Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.toUpperCase() : '';
}

/** What the person wants counted, and whose calendar it is. */
export interface BusyMeaning {
  readonly onlyBusy: boolean;
  /** The owner's e-mail address, if it is known. */
  readonly owner: string | null;
}

/**
 * Whether an event makes its owner busy. What was declined never does. A whole day does so only if the calendar says it: birthdays
 * and holidays are whole days too.
 */
export function countsAsBusy(
  component: Component,
  isWholeDay: boolean,
  { onlyBusy, owner }: BusyMeaning,
): boolean {
  if (word(component, 'status') === 'CANCELLED' || isDeclined(component, owner)) return false;
  if (!onlyBusy) return true;
  const outlook = word(component, 'x-microsoft-cdo-busystatus');
  const transparency = word(component, 'transp');
  if (transparency === 'TRANSPARENT' || outlook === 'FREE') return false;
  return !isWholeDay || transparency === 'OPAQUE' || outlook === 'BUSY' || outlook === 'OOF';
}
