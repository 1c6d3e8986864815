import type ICAL from 'ical.js';
import type { Meeting } from '../../contract/settings/calendar.ts';
import { type Budget, exceptionsIn, type Exceptions, type LaterChange } from './exceptions.ts';
import { countsAsBusy } from './counts-as-busy.ts';
import { takeLeftOut } from './left-out.ts';
import { toInstant, zoneNamed } from './to-instant.ts';

type Library = typeof ICAL;
type Component = InstanceType<Library['Component']>;
type Time = InstanceType<Library['Time']>;
type Recur = InstanceType<Library['Recur']>;

/** What is read out of a calendar. Instants are epoch ms. */
export interface BusyQuestion {
  readonly from: number;
  readonly to: number;
  readonly onlyBusy: boolean;
  readonly showTitle: boolean;
  /** The person's zone, an IANA name that exists. */
  readonly zone: string;
}

/** Further apart than this nothing recurs that matters in a few days. */
const longestInterval = 400;

/** For each frequency what may narrow it down; more often than daily is no meeting. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYDAY', 'BYMONTH'],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS'],
};

/**
 * Whether a recurrence rule can be expanded in bounded time. Others can ask for a day that never
 * comes (every seventh day from a Monday, if it is a Tuesday), for which the library looks for ever.
 */
function isSafeRule({ freq, interval, parts }: Recur): boolean {
  if (interval < 1 || interval > longestInterval) return false;
  const given = Object.keys(parts);
  if (freq === 'DAILY' && interval > 1 && given.length > 0) return false;
  return given.every((part) => allowed[freq]?.includes(part)) && freq in allowed;
}

const longestTitle = 200;
/** So many occurrences of one event are looked at. */
const mostPerEvent = 12_000;

function isRecurring(component: Component): boolean {
  return component.hasProperty('rrule') || component.hasProperty('rdate');
}

function hasSafeRules(library: Library, component: Component): boolean {
  return component
    .getAllProperties('rrule')
    .map((each) => each.getFirstValue() as unknown)
    .every((rule) => rule instanceof library.Recur && isSafeRule(rule));
}

/** Reads one calendar with one question. */
export function meetingReader(
  library: Library,
  question: BusyQuestion & { readonly owner: string | null },
  budget: Budget,
): {
  /** When these components of one event call its owner busy. */
  meetingsOf(components: readonly Component[]): readonly Meeting[];
} {
  const { from, to, showTitle, zone } = question;
  const { movedBy, laterOf } = exceptionsIn(library, zone, budget);

  const titleOf = (component: Component): string | null => {
    const title: unknown = component.getFirstPropertyValue('summary');
    return showTitle && typeof title === 'string' ? title.slice(0, longestTitle) : null;
  };

  const meetingIn = (
    component: Component,
    { since, until }: { readonly since: number; readonly until: number },
  ): readonly Meeting[] => {
    const isInside = until > from && since < to && until > since;
    return isInside ? [{ since, until, title: titleOf(component) }] : [];
  };

  const meetingAt = (component: Component, start: Time, end: Time): readonly Meeting[] => {
    const since = toInstant(start, zoneNamed(component, 'dtstart'), zone);
    const endZone = zoneNamed(component, 'dtend') ?? zoneNamed(component, 'dtstart');
    return meetingIn(component, { since, until: toInstant(end, endZone, zone) });
  };

  const changed = (change: LaterChange, since: number): readonly Meeting[] => {
    const { component, isWholeDay, spanOf } = change;
    const counts = countsAsBusy(component, isWholeDay, question);
    return counts ? meetingIn(component, spanOf(since)) : [];
  };

  const single = (component: Component): readonly Meeting[] => {
    const { startDate, endDate } = new library.Event(component);
    if (!countsAsBusy(component, startDate.isDate, question)) return [];
    return meetingAt(component, startDate, endDate);
  };

  const recurring = (component: Component, { moved, later }: Exceptions): readonly Meeting[] => {
    const event = new library.Event(component);
    const { startDate, duration } = event;
    const counts = countsAsBusy(component, startDate.isDate, question);
    if (!counts && later.length === 0) return [];
    if (!hasSafeRules(library, component)) {
      budget.refusedRules += 1;
      return [];
    }
    const named = zoneNamed(component, 'dtstart');
    const meetings: Meeting[] = [];
    const { isOver, isLeftOut } = takeLeftOut(library, component, zone);
    // What comes later may have been moved to before the end of the question.
    const last = to - Math.min(0, ...later.map(({ shiftMs }) => shiftMs));
    const occurring = (start: Time, since: number): readonly Meeting[] => {
      if (moved.has(since) || isLeftOut(start, since)) return [];
      const change = later.find((each) => each.from <= since);
      if (change !== undefined) return changed(change, since);
      const end = start.clone();
      end.addDuration(duration);
      return counts ? meetingAt(component, start, end) : [];
    };
    const occurrences = event.iterator();
    for (let looked = 0; looked < mostPerEvent && budget.left > 0; looked += 1) {
      budget.left -= 1;
      // The library says null at the end, though its types do not.
      const start = occurrences.next() as Time | null | undefined;
      if (!start) return meetings;
      const since = toInstant(start, named, zone);
      if (since >= last || isOver(since)) return meetings;
      meetings.push(...occurring(start, since));
    }
    budget.isShortened = true;
    return meetings;
  };

  return {
    meetingsOf: (components) => {
      const exceptions = components.filter((each) => each.hasProperty('recurrence-id'));
      const moved = movedBy(exceptions);
      return components.flatMap((each) =>
        isRecurring(each) && !exceptions.includes(each)
          ? recurring(each, { moved, later: laterOf(exceptions, each) })
          : single(each),
      );
    },
  };
}
