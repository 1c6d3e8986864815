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
    const computer = world(rulesWith({ ...usual, calendar }));
    computer.happens(pick('offline'), meeting(nine, nine + hour), locked(nine));
    expect(computer.shows()).toBe('offline');
  });

  it('#32 a meeting does not replace what the person is in for days', () => {
    const ending = { kind: 'for', ms: 14 * day } as const;
    const computer = world(rulesWith({ ...usual, calendar }));
    computer.happens(
      pick('offline', { message: 'on vacation', ending }),
      meeting(nine, nine + hour),
    );
    expect(computer.presence()).toMatchObject({ statusId: 'offline', message: 'on vacation' });
  });

  it('#33 a dismissal holds for the whole cause, and only for that one', () => {
    const computer = world(rulesWith({ ...usual, calendar }));
    const two = [
      { since: nine, until: nine + hour, title: null },
      { since: nine + hour, until: nine + 2 * hour, title: null },
    ];
    computer.happens({ kind: 'meetings', meetings: two }, undone);
    expect(computer.shows()).toBe('available');
    computer.wait(30 * minute).happens({ kind: 'meetings', meetings: two });
    expect(computer.shows()).toBe('available');
    expect(computer.wait(30 * minute).shows()).toBe('busy');
  });

  it('#34 working hours have both edges, also at a start and after sleep', () => {
    const computer = world(rulesWith({ start: usual.start, workingHours }), nine - hour);
    expect(computer.restart().shows()).toBe('offline');
    expect(computer.wait(hour).shows()).toBe('available');
    computer.happens(suspended).wait(8 * hour);
    expect(computer.happens(woken).shows()).toBe('offline');
  });

  it('#35 each automation is a rule of its own and off unless it is given', () => {
    const computer = world(rulesWith({ start: usual.start, calendar }));
    computer.happens(locked(nine), meeting(nine, nine + hour));
    expect(computer.presence()).toMatchObject({ source: 'meeting', statusId: 'busy' });
  });

  it('#36 whoever is offline is not made available by any cause that ends', () => {
    const computer = world().happens(pick('offline'), locked(nine), suspended);
    expect(computer.wait(hour).happens(woken, unlocked, resumed).shows()).toBe('offline');
  });

  it('#37 a status that flips is stopped at the limit, and automation says so', () => {
    const computer = world();
    for (let times = 0; times < 20; times += 1) {
      computer.wait(3 * second).happens(locked(computer.now()));
      computer.wait(3 * second).happens(unlocked);
    }
    expect(computer.state().flap.changes.length).toBeLessThanOrEqual(7);
    expect(automationState(computer.state(), computer.now()).flapping).toBe(true);
  });

  it('#38 what comes back is what the person was in, not a default', () => {
    const computer = world(rulesWith({ ...usual, onlyOver: ['available', 'busy'] }));
    computer.happens(pick('busy', { message: 'drawing' }), locked(nine)).wait(hour);
    expect(computer.happens(unlocked).presence()).toMatchObject({
      statusId: 'busy',
      message: 'drawing',
      since: nine,
    });
  });

  it('#39 a cause that lasts is one change, however often it is reported', () => {
    const computer = world().happens(locked(nine));
    const before = computer.state();
    for (let times = 0; times < 10; times += 1) computer.happens(locked(nine));
    expect(computer.state()).toBe(before);
  });

  it('#40 automation pauses for a time and comes back by itself', () => {
    const computer = world().happens({ kind: 'paused', until: nine + 30 * minute }, locked(nine));
    expect(computer.shows()).toBe('available');
    expect(automationState(computer.state(), computer.now()).until).toBe(nine + 30 * minute);
    expect(computer.wait(30 * minute).shows()).toBe('away');
  });
});

describe('forgotten statuses', () => {
  it('#45 going home without a word still ends the day: lock, sleep, quit, working hours', () => {
    for (const event of [locked(nine), suspended, { kind: 'quitting' } as const]) {
      expect(world().happens(pick('available'), event).shows()).not.toBe('available');
    }
    const computer = world(rulesWith({ start: usual.start, workingHours }));
    expect(computer.wait(8 * hour).shows()).toBe('offline');
  });

  it('#46 a choice without an end can end with the day, and its age is always known', () => {
    const computer = world(rulesWith({ ...usual, manualEnds: 'end-of-day' })).happens(pick('busy'));
    expect(computer.wait(hour).presence()).toMatchObject({ since: nine, until: nine + 15 * hour });
  });

  it('#47 what yesterday was set until its evening is over on the first unlock today', () => {
    const computer = world().happens(pick('busy', { ending: { kind: 'end-of-day' } }), suspended);
    expect(computer.wait(day).happens(woken, unlocked).shows()).toBe('available');
  });

  it('#48 sleep shows before the computer sleeps and is over on waking', () => {
    expect(world().happens(suspended).shows()).toBe('offline');
    expect(world().happens(suspended).wait(hour).happens(woken).shows()).toBe('available');
  });
});

describe('sleep and time', () => {
  it('#51 an end is an instant: a countdown neither freezes nor is late across sleep', () => {
    const computer = world()
      .happens(pick('lunch'), suspended)
      .wait(2 * hour);
    expect(computer.happens(woken).shows()).toBe('available');
    const coffee = world()
      .happens(pick('coffee'))
      .wait(11 * minute);
    expect(breakOf(coffee.presence(), coffee.rules(), coffee.now())?.overtimeMs).toBe(minute);
  });

  it('#52 away time holds the sleep: from the last input to the unlock, by the wall clock', () => {
    const computer = world(rulesWith({ ...usual, return: 'ask' }));
    computer.happens(idleSince(nine - 3 * minute), locked(nine), suspended).wait(9 * hour);
    computer.happens(woken).wait(minute).happens(unlocked);
    expect(computer.state().question).toEqual({
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
    const computer = world(asking).happens(locked(nine)).wait(hour).happens(unlocked);
    expect(computer.shows()).toBe('available');
    expect(computer.restart().wait(day).state().question).not.toBeNull();
    expect(computer.happens({ kind: 'answered' }).state().question).toBeNull();
  });

  it('#59 is one: a second absence extends it or takes its place', () => {
    const computer = world(asking).happens(locked(nine)).wait(hour).happens(unlocked).wait(minute);
    computer.happens(locked(computer.now())).wait(hour).happens(unlocked);
    expect(computer.state().question).toMatchObject({
      since: nine,
      until: nine + 2 * hour + minute,
    });
    computer.wait(hour).happens(locked(computer.now())).wait(hour).happens(unlocked);
    expect(computer.state().question).toMatchObject({ since: nine + 3 * hour + minute });
  });
});

describe('breaks', () => {
  it('#77 a break has its kind, its allowance and its overtime as data', () => {
    const computer = world()
      .happens(pick('coffee'))
      .wait(12 * minute);
    expect(breakOf(computer.presence(), computer.rules(), computer.now())).toEqual({
      allowedMs: 10 * minute,
      endsAt: nine + 10 * minute,
      warnsAt: nine + 5 * minute,
      overtimeMs: 2 * minute,
    });
    expect(computer.happens(cleared).shows()).toBe('available');
  });
});
