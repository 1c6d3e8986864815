import type ICAL from 'ical.js';
import type { IcsBlocks } from './ics-blocks.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;

function byUid(components: readonly Component[]): readonly (readonly Component[])[] {
  const groups = Map.groupBy(components, (component) => {
    const uid: unknown = component.getFirstPropertyValue('uid');
    return typeof uid === 'string' ? uid : component;
  });
  return [...groups.values()];
}

function parsed(library: Library, zones: readonly string[], event: string): readonly Component[] {
  try {
    const text = ['BEGIN:VCALENDAR', ...zones, event, 'END:VCALENDAR'].join('\r\n');
    // The parser's answer is of its own making and goes back to it; its types leave it open.
    const root = new library.Component(library.parse(text) as unknown[]);
    return root.getAllSubcomponents('vevent');
  } catch {
    // One event that is broken must not hide the others.
    return [];
  }
}

/** The zones that an event names, so that no other is parsed with it. */
function zonesFor(event: string, zones: readonly string[]): readonly string[] {
  return zones.filter((zone) => {
    const name = /^TZID[^:\r\n]*:(.+?)\s*$/imu.exec(zone)?.[1];
    return name !== undefined && event.includes(name);
  });
}

/** Parses what was picked out of a calendar: events of one name together, broken ones left out. */
export function parseEvents(
  library: Library,
  { events, zones }: IcsBlocks,
): readonly (readonly Component[])[] {
  return byUid(events.flatMap((event) => parsed(library, zonesFor(event, zones), event)));
}
