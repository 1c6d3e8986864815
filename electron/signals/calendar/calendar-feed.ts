import type { CalendarRule, CalendarTrouble, Meeting } from '../../contract/settings/calendar.ts';
import { type FileProblem, problemAt } from '../../contract/file-problem.ts';
import type { BusyQuestion } from './meeting-reader.ts';
import type { BusyTimes } from './busy-times.ts';
import type { CalendarSource, FetchedCalendar } from './calendar-source.ts';
import type { OnSignal } from '../signal.ts';
import type { SetTimer } from '../timers.ts';
import { minuteMs } from '../../contract/time.ts';

/** A trouble in the words of an import: it names the field and repeats nothing of the address. */
function troubleProblem(trouble: CalendarTrouble, { file }: CalendarRule): FileProblem {
  const field = file === undefined ? 'url' : 'file';
  return problemAt(['automation', 'calendar', field], `calendar-${trouble}`);
}

/** What is known of the calendar, for diagnostics; never its address. */
export interface CalendarFacts {
  readonly host: string | null;
  /** When it was read last (epoch ms); null if never since the start. */
  readonly readAt: number | null;
  /** The meetings that are ahead. */
  readonly meetings: number;
  readonly trouble: CalendarTrouble | null;
  /** The trouble with the field of the provisioning file; null if there is none. */
  readonly problem: FileProblem | null;
}

export interface CalendarFeedPorts {
  /** The rule in effect; undefined where there is none, and then nothing is read. */
  rule(): CalendarRule | undefined;
  readonly source: CalendarSource;
  /** Loads the library that reads calendars; only who has a calendar pays for it. */
  load(): Promise<(text: string, question: BusyQuestion) => BusyTimes>;
  /** The person's time zone, an IANA name. */
  zone(): string;
  /** Epoch ms. */
  now(): number;
  readonly setTimer: SetTimer;
  /** Called with what is wrong with the calendar, null once nothing is; never an address or title. */
  onTrouble(trouble: CalendarTrouble | null): void;
}

/** The calendar of the rules, turned into the meetings that are ahead. */
export interface CalendarFeed {
  /** Looks whether it is time: a rule changed, the computer woke up. */
  look(): void;
  /** Null where there is no calendar. */
  facts(): CalendarFacts | null;
  stop(): void;
}

/** Meetings are known so far ahead, so that a night or a weekend offline does no harm, in ms. */
const aheadMs = 3 * 24 * 60 * minuteMs;
const longestBackoffMs = 6 * 60 * minuteMs;
const longestWaitMs = 24 * 60 * minuteMs;
/** One failure is a network that is not there yet. */
const reportAfterFailures = 3;

const unknownCalendar = { readAt: null, meetings: 0, trouble: null } as const;

/** Reads the calendar of the rule now and then, and emits the meetings that are ahead. */
export function createCalendarFeed(ports: CalendarFeedPorts, emit: OnSignal): CalendarFeed {
  const { now, rule, setTimer, source } = ports;
  let cancel: () => void = () => undefined;
  /** Counts the requests, so that an answer to an older one is not taken for the present. */
  let turn = 0;
  let failures = 0;
  let underWay: CalendarRule | null = null;
  let isKnown = false;
  let known: Pick<CalendarFacts, 'readAt' | 'meetings' | 'trouble'> = unknownCalendar;
  /** The rule that was read last, and when its calendar is due again. */
  let last: { readonly rule: CalendarRule; readonly dueAt: number } | null = null;

  const report = (trouble: CalendarTrouble | null): void => {
    known = { ...known, trouble };
    ports.onTrouble(trouble);
  };

  const take = (meetings: readonly Meeting[]): void => {
    emit({ kind: 'meetings', meetings });
    isKnown = true;
    known = { ...known, readAt: now(), meetings: meetings.length };
  };

  const drop = (): void => {
    emit({ kind: 'meetings', meetings: [] });
    isKnown = false;
    known = unknownCalendar;
  };

  const forget = (): void => {
    if (isKnown) drop();
    known = unknownCalendar;
    turn += 1;
    underWay = null;
    failures = 0;
    last = null;
    source.forget();
    report(null);
  };

  const understand = async (text: string, asked: CalendarRule): Promise<CalendarTrouble | null> => {
    const { onlyBusy, showTitle } = asked;
    const [from, zone] = [now(), ports.zone()];
    const read = await ports.load();
    const busy = read(text, { from, to: from + aheadMs, onlyBusy, showTitle, zone });
    if (busy.kind === 'not-ics') return 'not-ics';
    take(busy.meetings);
    if (busy.refusedRules > 0) return 'recurrence';
    return busy.isShortened ? 'shortened' : null;
  };

  const settle = async (fetched: FetchedCalendar, asked: CalendarRule): Promise<void> => {
    if (fetched.kind === 'failed') {
      failures += 1;
      // What was known last goes on; it is three days' worth.
      if (failures >= reportAfterFailures) report('unreachable');
      return;
    }
    failures = 0;
    // Another calendar's meetings are not this one's.
    if (fetched.kind === 'no-address') drop();
    report(fetched.kind === 'text' ? await understand(fetched.text, asked) : fetched.kind);
  };

  const waitMs = (fetched: FetchedCalendar, { refreshMinutes }: CalendarRule): number => {
    const usual = refreshMinutes * minuteMs;
    if (fetched.kind !== 'failed') return usual;
    const backoff = Math.min(usual * 2 ** Math.max(0, failures - 1), longestBackoffMs);
    return Math.max(backoff, usual, Math.min(fetched.retryAfterMs ?? 0, longestWaitMs));
  };

  const look = (): void => {
    cancel();
    const asked = rule();
    // An unlock and a waking often come together; one request is enough.
    if (asked !== undefined && underWay === asked) return;
    if (asked === undefined) {
      forget();
      return;
    }
    const remainingMs = last?.rule === asked ? last.dueAt - now() : 0;
    // A clock that was set back must not put it off for long.
    if (remainingMs > 0 && remainingMs <= longestWaitMs) {
      cancel = setTimer(remainingMs, look);
      return;
    }
    if (last?.rule !== asked) failures = 0;
    last = { rule: asked, dueAt: now() };
    turn += 1;
    const mine = turn;
    underWay = asked;
    void source.fetch(asked).then(async (fetched) => {
      if (mine !== turn) return;
      await settle(fetched, asked);
      if (mine !== turn) return;
      underWay = null;
      const nextMs = waitMs(fetched, asked);
      last = { rule: asked, dueAt: now() + nextMs };
      cancel = setTimer(nextMs, look);
    });
  };

  return {
    look,
    facts: () => {
      const asked = rule();
      if (asked === undefined) return null;
      const { trouble } = known;
      const problem = trouble === null ? null : troubleProblem(trouble, asked);
      return { host: asked.host ?? null, ...known, problem };
    },
    stop: () => {
      turn += 1;
      cancel();
    },
  };
}

/** Loads what reads calendars: a library that only who has a calendar pays for. */
export async function loadCalendarReader(): Promise<
  (text: string, question: BusyQuestion) => BusyTimes
> {
  const [{ default: library }, { busyTimes }] = await Promise.all([
    import('ical.js'),
    import('./busy-times.ts'),
  ]);
  return (text, question) => busyTimes(library, text, question);
}
