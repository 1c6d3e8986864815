import type ICAL from 'ical.js';
import type { Meeting } from '../../contract/meeting.ts';
import { countsAsBusy } from './counts-as-busy.ts';
import { icsBlocks } from './ics-blocks.ts';
import { isSafeRule } from './safe-rule.ts';
import { takeLeftOut } from './left-out.ts';
import { toInstant } from './to-instant.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;
type Time = InstanceType<Library['Time']>;

/** What is read out of a calendar. Instants are epoch ms. */
export interface BusyQuestion {
  readonly from: number;
  readonly to: number;
  readonly onlyBusy: boolean;
  readonly showTitle: boolean;
  /** The person's zone, an IANA name that exists. */
  readonly zone: string;
}

/** When the calendar calls its owner busy, and whether all of it could be read. */
export type BusyTimes =
  | { readonly kind: 'read'; readonly meetings: readonly Meeting[]; readonly isShortened: boolean }
  | { readonly kind: 'not-ics' };

/** So much is read of a calendar and no more (events, and occurrences that are looked at). */
const limits = { events: 5000, perEvent: 12_000, all: 60_000, meetings: 500, title: 200 } as const;
const dayMs = 86_400_000;

/** Counts down what is left of the work that a calendar may cost. */
interface Budget {
  left: number;
  isShortened: boolean;
}

function daysAround({ from, to }: BusyQuestion): { readonly from: string; readonly to: string } {
  // Two days more, since a time is compared here without its zone.
  const name = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  return { from: name(from - 2 * dayMs), to: name(to + 2 * dayMs) };
}

function zoneNamed(component: Component, property: string): string | null {
  const value: unknown = component.getFirstProperty(property)?.getFirstParameter('tzid');
  return typeof value === 'string' ? value : null;
}

function isRecurring(component: Component): boolean {
  return component.hasProperty('rrule') || component.hasProperty('rdate');
}

/** Reads one calendar with one question. */
function reader(
  library: Library,
  question: BusyQuestion,
  budget: Budget,
): {
  meetingsOf(components: readonly Component[]): readonly Meeting[];
} {
  const { from, to, onlyBusy, showTitle, zone } = question;

  const titleOf = (component: Component): string | null => {
    const title: unknown = component.getFirstPropertyValue('summary');
    return showTitle && typeof title === 'string' ? title.slice(0, limits.title) : null;
  };

  const meetingAt = (component: Component, start: Time, end: Time): readonly Meeting[] => {
    const since = toInstant(start, zoneNamed(component, 'dtstart'), zone);
    const endZone = zoneNamed(component, 'dtend') ?? zoneNamed(component, 'dtstart');
    const until = toInstant(end, endZone, zone);
    const isInside = until > from && since < to && until > since;
    return isInside ? [{ since, until, title: titleOf(component) }] : [];
  };

  const single = (component: Component): readonly Meeting[] => {
    const { startDate, endDate } = new library.Event(component);
    if (!countsAsBusy(component, startDate.isDate, onlyBusy)) return [];
    return meetingAt(component, startDate, endDate);
  };

  const recurring = (component: Component, moved: ReadonlySet<number>): readonly Meeting[] => {
    const event = new library.Event(component);
    const { startDate, duration } = event;
    if (!countsAsBusy(component, startDate.isDate, onlyBusy)) return [];
    const rules = component
      .getAllProperties('rrule')
      .map((each) => each.getFirstValue() as unknown);
    if (!rules.every((rule) => rule instanceof library.Recur && isSafeRule(rule))) {
      budget.isShortened = true;
      return [];
    }
    const named = zoneNamed(component, 'dtstart');
    const meetings: Meeting[] = [];
    const { isOver, isLeftOut } = takeLeftOut(library, component, zone);
    const occurrences = event.iterator();
    for (let looked = 0; looked < limits.perEvent && budget.left > 0; looked += 1) {
      budget.left -= 1;
      // The library says null at the end, though its types do not.
      const start = occurrences.next() as Time | null | undefined;
      if (!start) return meetings;
      const since = toInstant(start, named, zone);
      if (since >= to || isOver(since)) return meetings;
      if (moved.has(since) || isLeftOut(start, since)) continue;
      const end = start.clone();
      end.addDuration(duration);
      meetings.push(...meetingAt(component, start, end));
    }
    budget.isShortened = true;
    return meetings;
  };

  const movedIn = (exceptions: readonly Component[]): ReadonlySet<number> =>
    new Set(
      exceptions.flatMap((component) => {
        const at: unknown = component.getFirstPropertyValue('recurrence-id');
        const named = zoneNamed(component, 'recurrence-id');
        return at instanceof library.Time ? [toInstant(at, named, zone)] : [];
      }),
    );

  return {
    meetingsOf: (components) => {
      const exceptions = components.filter((each) => each.hasProperty('recurrence-id'));
      const moved = movedIn(exceptions);
      return components.flatMap((each) =>
        isRecurring(each) && !exceptions.includes(each) ? recurring(each, moved) : single(each),
      );
    },
  };
}

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

/**
 * The times in which a calendar calls its owner busy, within `from` and `to`, in order. The work is
 * bounded whatever the text is; what is left out for that is said (`isShortened`).
 */
export function busyTimes(library: Library, text: string, question: BusyQuestion): BusyTimes {
  const blocks = icsBlocks(text, daysAround(question), limits.events);
  if (blocks === null) return { kind: 'not-ics' };
  const budget: Budget = { left: limits.all, isShortened: blocks.isShortened };
  const { meetingsOf } = reader(library, question, budget);
  const components = blocks.events.flatMap((event) =>
    parsed(library, zonesFor(event, blocks.zones), event),
  );
  const meetings = byUid(components)
    .flatMap((group) => {
      try {
        return meetingsOf(group);
      } catch {
        return [];
      }
    })
    .toSorted((a, b) => a.since - b.since || a.until - b.until);
  const isShortened = budget.isShortened || meetings.length > limits.meetings;
  return { kind: 'read', meetings: meetings.slice(0, limits.meetings), isShortened };
}
