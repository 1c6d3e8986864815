import { describe, expect, it } from 'vitest';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { explain, type Explained } from '../../../electron/presence/explain.ts';
import { nextChangeAt } from '../../../electron/presence/next-change.ts';
import { resolve } from '../../../electron/presence/resolve.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import {
  hour,
  idleSince,
  locked,
  nine,
  pick,
  quitting,
  rulesWith,
  suspended,
  undone,
  usual,
  world,
  type World,
} from './world.ts';

const claims = (computer: World): readonly Explained[] =>
  explain(computer.state(), computer.rules(), computer.now()).claims;
const sources = (computer: World): readonly string[] =>
  claims(computer).map(({ source }) => source);

describe('an explanation', () => {
  it('says of each automatic claim why it was made', () => {
    const computer = world().happens(quitting, suspended, locked(nine), idleSince(nine - hour));
    expect(claims(computer).map(({ reason }) => reason)).toEqual([
      { kind: 'started' },
      { kind: 'quitting' },
      { kind: 'sleeping' },
      { kind: 'locked' },
      { kind: 'idle', afterSeconds: 300 },
      { kind: 'idle', afterSeconds: 1800 },
    ]);
  });

  it('names the winner, be it a base or what lies over it, and none where nothing shows', () => {
    const winner = (computer: World): Explained | null =>
      explain(computer.state(), computer.rules(), computer.now()).winner;
    expect(winner(world())).toMatchObject({ source: 'start', verdict: 'wins-as-base' });
    expect(winner(world().happens(locked(nine)))).toMatchObject({
      source: 'lock',
      verdict: 'wins-as-overlay',
    });
    expect(winner(world().happens(locked(nine), undone))).toMatchObject({
      source: 'start',
      verdict: 'wins-as-base',
    });
    expect(winner(world(rulesWith({})))).toBeNull();
  });

  it('says that a call or a presentation keeps idling from counting, whichever it is', () => {
    const verdict = (busy: 'call' | 'presenting'): readonly string[] =>
      claims(world().happens({ kind: 'busy-elsewhere', busy }, idleSince(nine - hour)))
        .filter(({ source }) => source === 'idle')
        .map(({ verdict: said }) => said);
    expect(verdict('call')).toEqual(['in-call', 'in-call']);
    expect(verdict('presenting')).toEqual(['presenting', 'presenting']);
  });

  it('lists no claim for which there is no rule', () => {
    const computer = world(rulesWith({ start: usual.start }));
    computer.happens(quitting, suspended, locked(nine), idleSince(nine - hour));
    expect(sources(computer)).toEqual(['start']);
    expect(sources(computer.under(rulesWith({})))).toEqual([]);
  });
});

describe('the schedule', () => {
  const workingHours = {
    timeZone: 'Europe/Warsaw',
    days: { mon: ['09:00-17:00'] },
    outside: 'offline',
  };

  it('claims nothing where work never ends, not even later', () => {
    const days = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
    );
    expect(sources(world(rulesWith({ workingHours: { ...workingHours, days } })))).toEqual([]);
  });

  it('claims nothing where the settings say nothing of working hours', () => {
    const calendar = createCalendar({ zone: 'Europe/Warsaw', workingHours });
    const computer = world(rulesWith(usual, calendar));
    expect(sources(computer)).toEqual(['start']);
    expect(nextChangeAt(computer.state(), computer.rules(), computer.now())).toBeNull();
  });
});

describe('an end that nobody said', () => {
  const workingHours = {
    timeZone: 'Europe/Warsaw',
    days: { mon: ['09:00-17:00'] },
    outside: 'offline',
  };

  it('is that of the day, not of work, where the rule for picks says so', () => {
    const rules = rulesWith({ ...usual, manualEnds: 'end-of-day', workingHours });
    expect(world(rules).happens(pick('busy')).presence()?.until).toBe(nine + 15 * hour);
  });

  it('is none for a status that ends by itself but does not say after how long', () => {
    const rules = rulesWith();
    const lunch = statusSchema.parse({ id: 'lunch', name: 'Lunch', kind: 'break', ends: true });
    const statuses = new Map(rules.statuses).set('lunch', lunch);
    const computer = world({ ...rules, statuses }).happens(pick('lunch'));
    expect(computer.presence()).toMatchObject({ statusId: 'lunch', until: null });
  });
});

describe('which claim lies over which', () => {
  const idle = (status: string, afterSeconds: number, ...onlyOver: readonly string[]): object =>
    onlyOver.length === 0 ? { status, afterSeconds } : { status, afterSeconds, onlyOver };

  it('a stage of idling is known by its seconds and its status', () => {
    const seconds = [idle('away', 300, 'busy'), idle('away', 1800)];
    const computer = world(rulesWith({ ...usual, idle: seconds }));
    computer.happens(pick('busy'), idleSince(nine - hour));
    expect(computer.presence()?.reason).toMatchObject({ afterSeconds: 300 });
    const same = [idle('offline', 300, 'busy'), idle('away', 300)];
    const other = world(rulesWith({ ...usual, idle: same }));
    expect(other.happens(pick('busy'), idleSince(nine - hour)).shows()).toBe('offline');
  });

  it('quitting and meetings may have kinds of their own, like the others', () => {
    const quit = { status: 'offline', onlyOver: ['busy'] };
    const computer = world(rulesWith({ ...usual, quit })).happens(quitting);
    expect(computer.shows()).toBe('available');
    expect(computer.happens(pick('busy'), quitting).shows()).toBe('busy');
    expect(
      world(rulesWith({ ...usual, quit }))
        .happens(pick('busy'), quitting)
        .shows(),
    ).toBe('offline');
    const calendar = { file: 'work.ics', status: 'away', onlyOver: ['busy'] };
    const meetings = [{ since: nine, until: nine + hour, title: null }];
    const met = world(rulesWith({ ...usual, calendar })).happens({ kind: 'meetings', meetings });
    expect(met.shows()).toBe('available');
    const busy = world(rulesWith({ ...usual, calendar }));
    expect(busy.happens(pick('busy'), { kind: 'meetings', meetings }).shows()).toBe('away');
  });

  it('a claim without a rule of its own obeys the common one', () => {
    const claim = {
      source: 'start',
      statusId: 'available',
      since: nine,
      until: null,
      message: null,
      reason: { kind: 'started' },
    } as const;
    const reason = { kind: 'idle', afterSeconds: 60 } as const;
    const idling = { ...claim, source: 'idle', statusId: 'away', reason } as const;
    const lock = { ...idling, source: 'lock' } as const;
    for (const over of [idling, lock]) {
      expect(resolve([claim, over], rulesWith({}), nine)?.statusId).toBe('away');
      const never = rulesWith({ onlyOver: ['busy'] });
      expect(resolve([claim, over], never, nine)?.statusId).toBe('available');
    }
  });

  it('of two equal in rank and age one shows by its words, not by its place', () => {
    const one = pickedAt('available');
    const two = pickedAt('busy');
    expect(resolve([two, one], rulesWith(), nine)?.statusId).toBe('available');
    expect(resolve([one, two], rulesWith(), nine)?.statusId).toBe('available');
  });
});

function pickedAt(statusId: string): Parameters<typeof resolve>[0][number] {
  const reason = { kind: 'picked', via: 'tray', forMs: null } as const;
  return { source: 'manual', statusId, since: nine, until: null, message: null, reason };
}
