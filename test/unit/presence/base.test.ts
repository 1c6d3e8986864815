import { describe, expect, it } from 'vitest';
import { cleared, hour, minute, nine, pick, rulesWith, tick, usual, world } from './world.ts';

const hours = {
  timeZone: 'Europe/Warsaw',
  days: { mon: ['09:00-17:00'], tue: ['09:00-17:00'] },
  outside: 'offline',
};

describe('what the person is in', () => {
  it('is nothing before any status applies', () => {
    expect(world(rulesWith({})).presence()).toBeNull();
  });

  it('is the start status until something is picked', () => {
    expect(world().presence()).toEqual({
      statusId: 'available',
      message: null,
      source: 'start',
      reason: { kind: 'started' },
      since: nine,
      until: null,
      returnsTo: null,
    });
  });

  it('is the schedule outside working hours, with both its edges', () => {
    const computer = world(rulesWith({ ...usual, workingHours: hours }), nine + 8 * hour);
    expect(computer.presence()).toMatchObject({
      statusId: 'offline',
      source: 'schedule',
      since: nine + 8 * hour,
      until: nine + 24 * hour,
      returnsTo: 'available',
    });
    expect(computer.wait(16 * hour).shows()).toBe('available');
  });

  it('counts the schedule from the start of the program where there is no work at all', () => {
    const workingHours = { ...hours, days: {} };
    const computer = world(rulesWith({ workingHours }));
    expect(computer.presence()).toMatchObject({ source: 'schedule', since: nine, until: null });
  });

  it('is never the schedule where there is work at any time', () => {
    const always = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
    );
    const computer = world(rulesWith({ workingHours: { ...hours, days: always } }));
    expect(computer.presence()).toBeNull();
  });

  it('is what the person picked, also outside working hours', () => {
    const computer = world(rulesWith({ ...usual, workingHours: hours }), nine + 9 * hour);
    expect(computer.happens(pick('busy')).presence()).toMatchObject({
      statusId: 'busy',
      source: 'manual',
      message: 'deep in work',
      reason: { kind: 'picked', via: 'tray', forMs: null },
      until: null,
    });
    expect(computer.happens(cleared).shows()).toBe('offline');
  });

  it('says the message of the pick rather than that of the status', () => {
    expect(
      world()
        .happens(pick('busy', { message: 'call me' }))
        .presence()?.message,
    ).toBe('call me');
    expect(
      world()
        .happens(pick('busy', { message: '' }))
        .presence()?.message,
    ).toBe('');
  });
});

describe('a timed status', () => {
  const forHour = { kind: 'for', ms: hour } as const;

  it('ends at its instant and says what comes back', () => {
    const computer = world().happens(pick('busy', { ending: forHour }));
    expect(computer.presence()).toMatchObject({
      until: nine + hour,
      returnsTo: 'available',
      reason: { kind: 'picked', forMs: hour },
    });
    expect(computer.wait(hour - 1).shows()).toBe('busy');
    expect(computer.wait(1).shows()).toBe('available');
  });

  it('says that the schedule comes back if work is over by then', () => {
    const rules = rulesWith({ ...usual, workingHours: hours });
    const computer = world(rules, nine + 7.5 * hour).happens(pick('busy', { ending: forHour }));
    expect(computer.presence()?.returnsTo).toBe('offline');
  });

  it('says that nothing comes back if nothing does', () => {
    const computer = world(rulesWith({})).happens(pick('busy', { ending: forHour }));
    expect(computer.presence()?.returnsTo).toBeNull();
  });

  it('ends once, also if the clock is set back afterwards', () => {
    const computer = world()
      .happens(pick('busy', { ending: forHour }))
      .wait(hour)
      .happens(tick);
    expect(
      computer
        .wait(-30 * minute)
        .happens(tick)
        .shows(),
    ).toBe('available');
  });

  it('ends on time across a restart', () => {
    const computer = world()
      .happens(pick('busy', { ending: forHour }))
      .wait(30 * minute)
      .restart();
    expect(computer.shows()).toBe('busy');
    expect(
      computer
        .wait(30 * minute)
        .restart()
        .shows(),
    ).toBe('available');
  });

  it('ends after its own minutes if it says so, and not if it only allows them', () => {
    expect(world().happens(pick('lunch')).presence()?.until).toBe(nine + hour);
    expect(world().happens(pick('coffee')).presence()?.until).toBeNull();
    const ending = { kind: 'for', ms: 5 * minute } as const;
    expect(world().happens(pick('lunch', { ending })).presence()?.until).toBe(nine + 5 * minute);
  });

  it('ends at midnight or with work where the rule for picks says so', () => {
    const day = world(rulesWith({ ...usual, manualEnds: 'end-of-day' })).happens(pick('busy'));
    expect(day.presence()?.until).toBe(nine + 15 * hour);
    const rules = rulesWith({ ...usual, manualEnds: 'end-of-work', workingHours: hours });
    expect(world(rules).happens(pick('busy')).presence()?.until).toBe(nine + 8 * hour);
    expect(world(rules).happens(pick('lunch')).presence()?.until).toBe(nine + hour);
  });

  it('is not picked at all if it would have ended already', () => {
    const ending = { kind: 'instant', at: nine } as const;
    expect(world().happens(pick('busy', { ending })).shows()).toBe('available');
  });
});

describe('a status that is removed from the settings', () => {
  it('cannot be picked', () => {
    expect(world().happens(pick('gone')).shows()).toBe('available');
  });

  it('takes the pick of it along', () => {
    const computer = world().happens(pick('busy'));
    const without = { ...rulesWith(), statuses: new Map(rulesWith().statuses) };
    without.statuses.delete('busy');
    expect(computer.configure(without).shows()).toBe('available');
    expect(computer.configure(rulesWith()).shows()).toBe('available');
  });

  it('keeps the pick if the settings only could not be read for a while', () => {
    const computer = world().happens(pick('busy'));
    computer.under({ ...rulesWith({}), statuses: new Map() }).restart();
    expect(computer.shows()).toBeNull();
    expect(computer.under(rulesWith()).restart().shows()).toBe('busy');
  });

  it('leaves other picks alone, as the same state', () => {
    const computer = world().happens(pick('busy'));
    const before = computer.state();
    expect(computer.configure(rulesWith()).state()).toBe(before);
  });

  it('makes no automatic claim', () => {
    const rules = rulesWith({ ...usual, lock: { status: 'gone' } });
    const computer = world(rules).happens({ kind: 'locked', since: nine });
    expect(computer.shows()).toBe('available');
  });
});
