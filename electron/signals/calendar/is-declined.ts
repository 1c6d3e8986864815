import type ICAL from 'ical.js';

type Component = InstanceType<typeof ICAL.Component>;

/** Whose calendar it is, where its name is an e-mail address, as in the feeds of Google Calendar. */
export function ownerOf(text: string): string | null {
  return /^X-WR-CALNAME[^:\r\n]*:\s*(\S+@\S+?)\s*$/imu.exec(text.slice(0, headLength))?.[1] ?? null;
}

const headLength = 5000;

/** The lower-case address of a `mailto:`. */
function addressOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/^mailto:/iu, '').toLowerCase() : '';
}

/**
 * Whether the calendar's owner said no. Where nobody knows who that is, an event that everybody who
 * was invited declined counts as one.
 */
export function isDeclined(component: Component, owner: string | null): boolean {
  const attendees = component.getAllProperties('attendee').map((property) => {
    const answer: unknown = property.getFirstParameter('partstat');
    return {
      address: addressOf(property.getFirstValue()),
      saidNo: typeof answer === 'string' && answer.toUpperCase() === 'DECLINED',
    };
  });
  const own = attendees.filter(({ address }) => address === owner?.toLowerCase());
  const asked = own.length > 0 ? own : attendees;
  return asked.length > 0 && asked.every(({ saidNo }) => saidNo);
}
