import type ICAL from 'ical.js';

type Component = InstanceType<typeof ICAL.Component>;

const headLength = 5000;

/** Whose calendar it is, where its name is an e-mail address, as in the feeds of Google Calendar. */
export function ownerOf(text: string): string | null {
  return /^X-WR-CALNAME[^:\r\n]*:\s*(\S+@\S+?)\s*$/imu.exec(text.slice(0, headLength))?.[1] ?? null;
}

/** The lower-case address of a `mailto:`. */
function addressOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/^mailto:/iu, '').toLowerCase() : '';
}

/**
 * Whether the calendar's owner declined. Where nobody knows who that is, an event that everybody who
 * was invited declined counts as one.
 */
function isDeclined(component: Component, owner: string | null): boolean {
  const attendees = component.getAllProperties('attendee').map((property) => {
    const answer: unknown = property.getFirstParameter('partstat');
    return {
      address: addressOf(property.getFirstValue()),
      declined: typeof answer === 'string' && answer.toUpperCase() === 'DECLINED',
    };
  });
  const own = attendees.filter(({ address }) => address === owner?.toLowerCase());
  const asked = own.length > 0 ? own : attendees;
  return asked.length > 0 && asked.every(({ declined }) => declined);
}

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
 * Whether an event makes its owner busy. What was declined never does. A whole day does so only if
 * the calendar says it: birthdays and holidays are whole days too.
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
