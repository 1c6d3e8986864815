import { describe, expect, it } from 'vitest';
import { automationState } from '../../../../electron/presence/automation-state.ts';
import { breakOf } from '../../../../electron/presence/break-of.ts';
import type { PresenceEvent } from '../../../../electron/presence/event.ts';
import {
  cleared,
  day,
  hour,
  idleSince,
  locked,
  minute,
  nine,
  pick,
  resumed,
  rulesWith,
  second,
  suspended,
  undone,
  unlocked,
  usual,
  woken,
  world,
} from '../world.ts';

const calendar = { file: 'work.ics', status: 'busy' };
const meeting = (since: number, until: number): PresenceEvent => ({
  kind: 'meetings',
  meetings: [{ since, until, title: null }],
});
const workingHours = {
  timeZone: 'Europe/Warsaw',
  days: { mon: ['09:00-17:00'], tue: ['09:00-17:00'] },
  outside: 'offline',
};

describe('automation and people', () => {
  it('#31 an automatic status never replaces a kind that no rule names', () => {
    const desk = world(rulesWith({ ...usual, calendar }));
    desk.happens(pick('offline'), meeting(nine, nine + hour), locked(nine));
    expect(desk.shows()).toBe('offline');
  });

  it('#32 a meeting does not replace what the person is in for days', () => {
    const ending = { kind: 'for', ms: 14 * day } as const;
    const desk = world(rulesWith({ ...usual, calendar }));
    desk.happens(pick('offline', { message: 'on vacation', ending }), meeting(nine, nine + hour));
    expect(desk.presence()).toMatchObject({ statusId: 'offline', message: 'on vacation' });
  });

  it('#33 a dismissal holds for the whole cause, and only for that one', () => {
    const desk = world(rulesWith({ ...usual, calendar }));
    const two = [
      { since: nine, until: nine + hour, title: null },
      { since: nine + hour, until: nine + 2 * hour, title: null },
    ];
    desk.happens({ kind: 'meetings', meetings: two }, undone);
    expect(desk.shows()).toBe('available');
    desk.wait(30 * minute).happens({ kind: 'meetings', meetings: two });
    expect(desk.shows()).toBe('available');
    expect(desk.wait(30 * minute).shows()).toBe('busy');
  });

  it('#34 working hours have both edges, also at a start and after sleep', () => {
    const desk = world(rulesWith({ start: usual.start, workingHours }), nine - hour);
    expect(desk.restart().shows()).toBe('offline');
    expect(desk.wait(hour).shows()).toBe('available');
    desk.happens(suspended).wait(8 * hour);
    expect(desk.happens(woken).shows()).toBe('offline');
  });

  it('#35 each automation is a rule of its own and off unless it is given', () => {
    const desk = world(rulesWith({ start: usual.start, calendar }));
    desk.happens(locked(nine), meeting(nine, nine + hour));
    expect(desk.presence()).toMatchObject({ source: 'meeting', statusId: 'busy' });
  });

  it('#36 whoever is offline is not made available by any cause that ends', () => {
    const desk = world().happens(pick('offline'), locked(nine), suspended);
    expect(desk.wait(hour).happens(woken, unlocked, resumed).shows()).toBe('offline');
  });

  it('#37 a status that flips is stopped at the limit, and automation says so', () => {
    const desk = world();
    for (let times = 0; times < 20; times += 1) {
      desk.wait(3 * second).happens(locked(desk.now()));
      desk.wait(3 * second).happens(unlocked);
    }
    expect(desk.state().flap.changes.length).toBeLessThanOrEqual(7);
    expect(automationState(desk.state(), desk.now()).flapping).toBe(true);
  });

  it('#38 what comes back is what the person was in, not a default', () => {
    const desk = world(rulesWith({ ...usual, onlyOver: ['available', 'busy'] }));
    desk.happens(pick('busy', { message: 'drawing' }), locked(nine)).wait(hour);
    expect(desk.happens(unlocked).presence()).toMatchObject({
      statusId: 'busy',
      message: 'drawing',
      since: nine,
    });
  });

  it('#39 a cause that lasts is one change, however often it is reported', () => {
    const desk = world().happens(locked(nine));
    const before = desk.state();
    for (let times = 0; times < 10; times += 1) desk.happens(locked(nine));
    expect(desk.state()).toBe(before);
  });

  it('#40 automation pauses for a time and comes back by itself', () => {
    const desk = world().happens({ kind: 'paused', until: nine + 30 * minute }, locked(nine));
    expect(desk.shows()).toBe('available');
    expect(automationState(desk.state(), desk.now()).until).toBe(nine + 30 * minute);
    expect(desk.wait(30 * minute).shows()).toBe('away');
  });
});

describe('forgotten statuses', () => {
  it('#45 going home without a word still ends the day: lock, sleep, quit, working hours', () => {
    for (const event of [locked(nine), suspended, { kind: 'quitting' } as const]) {
      expect(world().happens(pick('available'), event).shows()).not.toBe('available');
    }
    const desk = world(rulesWith({ start: usual.start, workingHours }));
    expect(desk.wait(8 * hour).shows()).toBe('offline');
  });

  it('#46 a choice without an end can end with the day, and its age is always known', () => {
    const desk = world(rulesWith({ ...usual, manualEnds: 'end-of-day' })).happens(pick('busy'));
    expect(desk.wait(hour).presence()).toMatchObject({ since: nine, until: nine + 15 * hour });
  });

  it('#47 what yesterday was set until its evening is over on the first unlock today', () => {
    const desk = world().happens(pick('busy', { ending: { kind: 'end-of-day' } }), suspended);
    expect(desk.wait(day).happens(woken, unlocked).shows()).toBe('available');
  });

  it('#48 sleep shows before the computer sleeps and is over on waking', () => {
    expect(world().happens(suspended).shows()).toBe('offline');
    expect(world().happens(suspended).wait(hour).happens(woken).shows()).toBe('available');
  });
});

describe('sleep and time', () => {
  it('#51 an end is an instant: a countdown neither freezes nor is late across sleep', () => {
    const desk = world()
      .happens(pick('lunch'), suspended)
      .wait(2 * hour);
    expect(desk.happens(woken).shows()).toBe('available');
    const coffee = world()
      .happens(pick('coffee'))
      .wait(11 * minute);
    expect(breakOf(coffee.presence(), coffee.rules(), coffee.now())?.overtimeMs).toBe(minute);
  });

  it('#52 away time holds the sleep: from the last input to the unlock, by the wall clock', () => {
    const desk = world(rulesWith({ ...usual, return: 'ask' }));
    desk.happens(idleSince(nine - 3 * minute), locked(nine), suspended).wait(9 * hour);
    desk.happens(woken).wait(minute).happens(unlocked);
    expect(desk.state().question).toEqual({
      since: nine - 3 * minute,
      until: nine + 9 * hour + minute,
      source: 'lock',
    });
  });

  it('#54 the schedule is a function of the time, at a start and at each edge', () => {
    const rules = rulesWith({ start: usual.start, workingHours });
    const shows = (at: number): string | null => world(rules, at).restart().shows();
    expect(shows(nine - 1)).toBe('offline');
    expect(shows(nine)).toBe('available');
    expect(shows(nine + 8 * hour - 1)).toBe('available');
    expect(shows(nine + 8 * hour)).toBe('offline');
  });
});

describe('the question after an absence', () => {
  const asking = rulesWith({ ...usual, return: 'ask' });

  it('#56 is asked only where the absence changed something and was long enough', () => {
    const busy = world(asking).happens(pick('busy'), locked(nine)).wait(hour).happens(unlocked);
    expect(busy.state().question).toBeNull();
    const short = world(asking)
      .happens(locked(nine))
      .wait(4 * minute)
      .happens(unlocked);
    expect(short.state().question).toBeNull();
    const long = world(asking)
      .happens(locked(nine))
      .wait(5 * minute)
      .happens(unlocked);
    expect(long.state().question).toEqual({
      since: nine,
      until: nine + 5 * minute,
      source: 'lock',
    });
  });

  it('#57 changes nothing while it is not answered, and waits through a restart', () => {
    const desk = world(asking).happens(locked(nine)).wait(hour).happens(unlocked);
    expect(desk.shows()).toBe('available');
    expect(desk.restart().wait(day).state().question).not.toBeNull();
    expect(desk.happens({ kind: 'answered' }).state().question).toBeNull();
  });

  it('#59 is one: a second absence extends it or takes its place', () => {
    const desk = world(asking).happens(locked(nine)).wait(hour).happens(unlocked).wait(minute);
    desk.happens(locked(desk.now())).wait(hour).happens(unlocked);
    expect(desk.state().question).toMatchObject({ since: nine, until: nine + 2 * hour + minute });
    desk.wait(hour).happens(locked(desk.now())).wait(hour).happens(unlocked);
    expect(desk.state().question).toMatchObject({ since: nine + 3 * hour + minute });
  });
});

describe('breaks', () => {
  it('#77 a break has its kind, its allowance and its overtime as data', () => {
    const desk = world()
      .happens(pick('coffee'))
      .wait(12 * minute);
    expect(breakOf(desk.presence(), desk.rules(), desk.now())).toEqual({
      allowedMs: 10 * minute,
      endsAt: nine + 10 * minute,
      warnsAt: nine + 5 * minute,
      overtimeMs: 2 * minute,
    });
    expect(desk.happens(cleared).shows()).toBe('available');
  });
});
