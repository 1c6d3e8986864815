import { describe, expect, it } from 'vitest';
import { automationSchema } from '../../../../electron/contract/settings/automation.ts';
import type {
  CalendarRule,
  CalendarTrouble,
} from '../../../../electron/contract/settings/calendar.ts';
import {
  createCalendarFeed,
  type CalendarFacts,
  loadCalendarReader,
} from '../../../../electron/signals/calendar/calendar-feed.ts';
import type { BusyTimes } from '../../../../electron/signals/calendar/busy-times.ts';
import type { FetchedCalendar } from '../../../../electron/signals/calendar/calendar-source.ts';
import type { Signal } from '../../../../electron/signals/signal.ts';
import { englishLine } from '../../storage/provisioning/english-line.ts';
import { createAlarm } from '../support.ts';

const minute = 60_000;
const now = Date.parse('2026-11-23T08:00Z');
const meeting = { since: now, until: now + minute, title: null };
const read = {
  kind: 'read',
  meetings: [meeting],
  isShortened: false,
  refusedRules: 0,
} as const satisfies BusyTimes;
const failed: FetchedCalendar = { kind: 'failed', retryAfterMs: null };

function ruleOf(more: object = {}): CalendarRule | undefined {
  const calendar = { file: 'work.ics', status: 'busy', ...more };
  return automationSchema.parse({ calendar }).calendar;
}

interface Desk {
  readonly signals: Signal[];
  readonly troubles: (CalendarTrouble | null)[];
  readonly alarm: ReturnType<typeof createAlarm>;
  readonly look: () => Promise<void>;
  readonly fire: () => Promise<void>;
  readonly facts: () => CalendarFacts | null;
  readonly stop: () => void;
  rule: CalendarRule | undefined;
  answer: FetchedCalendar;
  busy: BusyTimes;
  now: number;
  fetched: number;
}

function desk(): Desk {
  const alarm = createAlarm();
  const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const feed = createCalendarFeed(
    {
      rule: () => it.rule,
      source: {
        fetch: () => {
          it.fetched += 1;
          return Promise.resolve(it.answer);
        },
        forget: () => undefined,
      },
      load: () => Promise.resolve(() => it.busy),
      zone: () => 'UTC',
      now: () => it.now,
      setTimer: alarm.setTimer,
      onTrouble: (trouble) => it.troubles.push(trouble),
    },
    (signal) => it.signals.push(signal),
  );
  const it: Desk = {
    signals: [],
    troubles: [],
    alarm,
    look: () => {
      feed.look();
      return rest();
    },
    fire: () => {
      it.now += alarm.waits()[0] ?? 0;
      alarm.fire();
      return rest();
    },
    facts: feed.facts,
    stop: feed.stop,
    rule: ruleOf(),
    answer: { kind: 'text', text: '' },
    busy: read,
    now,
    fetched: 0,
  };
  return it;
}

describe('the calendar feed', () => {
  it('emits the meetings ahead, and looks again after the minutes of the rule', async () => {
    const feed = desk();
    await feed.look();
    expect(feed.signals).toEqual([{ kind: 'meetings', meetings: [meeting] }]);
    expect(feed.alarm.waits()).toEqual([15 * minute]);
    await feed.fire();
    expect(feed.fetched).toBe(2);
    expect(feed.troubles).toEqual([null, null]);
  });

  it('is off without a rule, and takes back what an earlier one emitted', async () => {
    const feed = desk();
    feed.rule = undefined;
    await feed.look();
    expect([feed.fetched, feed.signals]).toEqual([0, []]);
    feed.rule = ruleOf();
    await feed.look();
    feed.rule = undefined;
    await feed.look();
    expect(feed.signals.at(-1)).toEqual({ kind: 'meetings', meetings: [] });
    expect(feed.alarm.waits()).toEqual([]);
  });

  it('does not ask again at every unlock, but at once under a new rule', async () => {
    const feed = desk();
    await feed.look();
    feed.now += minute;
    await feed.look();
    expect(feed.fetched).toBe(1);
    expect(feed.alarm.waits()).toEqual([14 * minute]);
    feed.now += 20 * minute;
    await feed.look();
    expect(feed.fetched).toBe(2);
    feed.rule = ruleOf({ refreshMinutes: 5 });
    await feed.look();
    expect(feed.fetched).toBe(3);
    expect(feed.alarm.waits()).toEqual([5 * minute]);
  });

  it('keeps what it knew while the calendar cannot be read, and waits longer each time', async () => {
    const feed = desk();
    await feed.look();
    feed.answer = failed;
    const waits: (number | undefined)[] = [];
    for (let times = 0; times < 8; times += 1) {
      await feed.fire();
      waits.push(feed.alarm.waits()[0]);
    }
    expect(waits.slice(0, 4)).toEqual([15, 30, 60, 120].map((each) => each * minute));
    expect(waits.at(-1)).toBe(360 * minute);
    expect(feed.signals).toHaveLength(1);
    expect(feed.troubles.filter((each) => each === 'unreachable').length).toBeGreaterThan(0);
    expect(feed.troubles.indexOf('unreachable')).toBe(1);
    feed.answer = { kind: 'text', text: '' };
    await feed.fire();
    expect(feed.troubles.at(-1)).toBeNull();
    expect(feed.alarm.waits()).toEqual([15 * minute]);
  });

  it('comes back no sooner than the server says', async () => {
    const feed = desk();
    feed.answer = { kind: 'failed', retryAfterMs: 90 * minute };
    await feed.look();
    expect(feed.alarm.waits()).toEqual([90 * minute]);
  });

  it('says what is wrong with the calendar', async () => {
    const feed = desk();
    feed.answer = { kind: 'too-large' };
    await feed.look();
    feed.answer = { kind: 'text', text: '' };
    feed.busy = { kind: 'not-ics' };
    await feed.fire();
    feed.busy = { ...read, isShortened: true };
    await feed.fire();
    feed.busy = { ...read, isShortened: true, refusedRules: 1 };
    await feed.fire();
    expect(feed.troubles).toEqual(['too-large', 'not-ics', 'shortened', 'recurrence']);
  });

  it.each([
    ['too-large', 'automation.calendar.url: the calendar is larger than 50 MB'],
    ['recurrence', 'automation.calendar.url: an event repeats by a rule that is not worked out'],
  ])('names the field in one line for diagnostics: %s', async (trouble, line) => {
    const feed = desk();
    feed.rule = ruleOf({ file: undefined, host: 'calendar.example.test' });
    if (trouble === 'too-large') feed.answer = { kind: 'too-large' };
    feed.busy = { ...read, refusedRules: 1 };
    await feed.look();
    expect(feed.facts()).toMatchObject({ host: 'calendar.example.test', trouble });
    const problem = feed.facts()?.problem;
    expect(problem && englishLine(problem)).toContain(line);
  });

  it('knows when it was read and how much is ahead, and nothing where there is none', async () => {
    const feed = desk();
    await feed.look();
    const facts = { host: null, readAt: now, meetings: 1, trouble: null, problem: null };
    expect(feed.facts()).toEqual(facts);
    feed.rule = undefined;
    await feed.look();
    expect(feed.facts()).toBeNull();
  });

  it('gives up the meetings of another calendar where no address is known', async () => {
    const feed = desk();
    await feed.look();
    feed.rule = ruleOf({ refreshMinutes: 20 });
    feed.answer = { kind: 'no-address' };
    await feed.look();
    expect(feed.signals.at(-1)).toEqual({ kind: 'meetings', meetings: [] });
    expect(feed.troubles.at(-1)).toBe('no-address');
    expect(feed.facts()).toMatchObject({ readAt: null, meetings: 0 });
  });

  it('is not put off for years by a server', async () => {
    const feed = desk();
    feed.answer = { kind: 'failed', retryAfterMs: 9e12 };
    await feed.look();
    expect(feed.alarm.waits()).toEqual([24 * 60 * minute]);
  });

  it('asks once where it is asked for twice, and nothing after it is stopped', async () => {
    const feed = desk();
    const both = [feed.look(), feed.look()];
    await Promise.all(both);
    expect(feed.fetched).toBe(1);
    feed.stop();
    expect(feed.alarm.waits()).toEqual([]);
    const late = desk();
    const looking = late.look();
    late.stop();
    await looking;
    expect([late.signals, late.alarm.waits()]).toEqual([[], []]);
  });

  it('loads the library that reads calendars only when there is one to read', async () => {
    const reader = await loadCalendarReader();
    const question = { from: now, to: now + 1, onlyBusy: true, showTitle: false, zone: 'UTC' };
    expect(reader('nothing', question)).toEqual({ kind: 'not-ics' });
  });
});
