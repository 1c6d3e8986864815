import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../electron/contract/settings/calendar.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import {
  active,
  hour,
  idleSince,
  locked,
  minute,
  nine,
  pick,
  rulesWith,
  second,
  suspended,
  undone,
  unlocked,
  usual,
  woken,
  world,
} from './world.ts';

describe('a rule of its own', () => {
  it('may lie over kinds that the others may not', () => {
    const lock = { status: 'away', onlyOver: ['available', 'busy'] };
    const computer = world(rulesWith({ ...usual, lock })).happens(pick('busy'));
    expect(computer.happens(suspended).shows()).toBe('busy');
    expect(computer.happens(locked(nine)).presence()).toMatchObject({ source: 'lock' });
    expect(computer.happens(woken, unlocked).shows()).toBe('busy');
  });

  it('may be kept from kinds that the others may lie over', () => {
    const sleep = { status: 'offline', onlyOver: [] };
    const computer = world(rulesWith({ ...usual, sleep })).happens(locked(nine), suspended);
    expect(computer.presence()).toMatchObject({ source: 'lock', statusId: 'away' });
  });

  it('may be one stage of idling: an earlier one stays where a later one may not', () => {
    const idle = [
      { afterSeconds: 300, status: 'away', onlyOver: ['available', 'busy'] },
      { afterSeconds: 1800, status: 'offline' },
    ];
    const computer = world(rulesWith({ ...usual, idle }))
      .happens(idleSince(nine))
      .wait(hour);
    expect(computer.shows()).toBe('offline');
    computer.happens(active, pick('busy'), idleSince(computer.now())).wait(hour);
    expect(computer.presence()).toMatchObject({ statusId: 'away', reason: { afterSeconds: 300 } });
  });

  it('says for itself what happens on return', () => {
    const lock = { status: 'away', return: 'stay' };
    const computer = world(rulesWith({ ...usual, lock })).happens(locked(nine), unlocked);
    expect(computer.presence()).toMatchObject({ statusId: 'away', reason: { kind: 'stayed' } });
    const idle = world(rulesWith({ ...usual, lock })).happens(idleSince(nine - hour), active);
    expect(idle.shows()).toBe('available');
    const sleep = { status: 'offline', return: 'ask' };
    const asked = world(rulesWith({ ...usual, sleep }))
      .happens(suspended)
      .wait(hour);
    expect(asked.happens(woken).state().question).toMatchObject({ source: 'sleep' });
    asked.happens({ kind: 'answered' }, locked(asked.now())).wait(hour).happens(unlocked);
    expect(asked.state().question).toBeNull();
  });
});

describe('the question on return', () => {
  const asking = rulesWith({ ...usual, return: 'ask' });

  it('is also asked of who picks a status before any input is seen', () => {
    const computer = world(asking)
      .happens(idleSince(nine))
      .wait(23 * minute)
      .happens(pick('busy'));
    expect(computer.state().question).toEqual({
      since: nine,
      until: nine + 23 * minute,
      source: 'idle',
    });
    expect(computer.shows()).toBe('busy');
  });

  it('is not asked of who says that it was no absence, nor for the end of a meeting', () => {
    const computer = world(asking).happens(idleSince(nine)).wait(hour).happens(undone, active);
    expect(computer.state().question).toBeNull();
    const calendar = { file: 'work.ics', status: 'busy' };
    const meetings = [{ since: nine, until: nine + hour, title: null }];
    const busy = world(rulesWith({ ...usual, return: 'ask', calendar }));
    busy.happens({ kind: 'meetings', meetings }).wait(30 * minute);
    expect(busy.happens({ kind: 'meetings', meetings: [] }).state().question).toBeNull();
  });

  it('is not asked of who joins a call, since that only hides the idling', () => {
    const computer = world(asking).happens(idleSince(nine)).wait(hour);
    expect(computer.happens({ kind: 'busy-elsewhere', busy: 'call' }).state().question).toBeNull();
  });

  it('is not asked when the program starts or quits, or a meeting goes before the lock', () => {
    const computer = world(asking).happens(locked(nine)).wait(hour);
    expect(computer.restart().state().question).toBeNull();
    const calendar = { file: 'work.ics', status: 'busy' };
    const meetings = [{ since: nine, until: nine + hour, title: null }];
    const met = world(rulesWith({ ...usual, return: 'ask', calendar }));
    met.happens({ kind: 'meetings', meetings }, locked(nine)).wait(30 * minute);
    expect(met.happens(unlocked).state().question).toBeNull();
  });

  it('is another one where the next absence begins five minutes after the last', () => {
    const twice = (apart: number): unknown => {
      const computer = world(asking).happens(locked(nine)).wait(hour).happens(unlocked).wait(apart);
      return computer.happens(locked(computer.now())).wait(hour).happens(unlocked).state().question
        ?.since;
    };
    expect(twice(5 * minute - 1)).toBe(nine);
    expect(twice(5 * minute)).toBe(nine + hour + 5 * minute);
  });

  it('is not asked while something else keeps the person away', () => {
    const computer = world(asking).happens(locked(nine), suspended).wait(hour).happens(woken);
    expect(computer.state().question).toBeNull();
    expect(computer.happens(unlocked).state().question).toMatchObject({ since: nine });
  });

  it('is not asked where the same status shows as before', () => {
    const lock = { status: 'available' };
    const computer = world(rulesWith({ ...usual, lock, return: 'ask' })).happens(locked(nine));
    expect(computer.wait(hour).happens(unlocked).state().question).toBeNull();
  });
});

describe('a meeting', () => {
  const rules = rulesWith({
    ...usual,
    calendar: { file: 'work.ics', status: 'busy', showTitle: true },
  });
  const meeting = (from: number, to: number, title: string | null = null): Meeting => ({
    since: nine + from * minute,
    until: nine + to * minute,
    title,
  });
  const meetings = (...list: readonly Meeting[]): PresenceEvent => ({
    kind: 'meetings',
    meetings: list,
  });

  it('shows from its beginning to its end, and never again', () => {
    const computer = world(rules).happens(meetings(meeting(10, 40)));
    expect(computer.shows()).toBe('available');
    expect(computer.wait(10 * minute).presence()).toEqual({
      statusId: 'busy',
      message: 'deep in work',
      source: 'meeting',
      reason: { kind: 'meeting' },
      since: nine + 10 * minute,
      until: nine + 40 * minute,
      returnsTo: 'available',
    });
    computer.wait(30 * minute).happens({ kind: 'tick' });
    expect(computer.shows()).toBe('available');
    expect(computer.wait(-30 * minute).shows()).toBe('available');
  });

  it('lasts until the person is free again, however meetings overlap', () => {
    const computer = world(rules).happens(
      meetings(meeting(0, 60, 'A'), meeting(30, 45, 'B'), meeting(60, 90, 'C'), meeting(95, 99)),
    );
    expect(computer.presence()).toMatchObject({
      until: nine + 90 * minute,
      reason: { kind: 'meeting', title: 'A' },
    });
    expect(computer.wait(60 * minute).presence()).toMatchObject({
      since: nine + 60 * minute,
      reason: { title: 'C' },
    });
    expect(computer.wait(30 * minute).shows()).toBe('available');
    expect(computer.wait(5 * minute).shows()).toBe('busy');
  });

  it('keeps its title to itself unless the person allowed it', () => {
    const quiet = rulesWith({ ...usual, calendar: { file: 'work.ics', status: 'busy' } });
    const computer = world(quiet).happens(meetings(meeting(0, 60, 'Layoffs')));
    expect(JSON.stringify(computer.presence())).not.toContain('Layoffs');
    expect(JSON.stringify(computer.under(rules).presence())).toContain('Layoffs');
  });

  it('outranks a lock and a sleep, but no rule shows it while automation is paused', () => {
    const computer = world(rules).happens(meetings(meeting(0, 60)), locked(nine), suspended);
    expect(computer.shows()).toBe('busy');
    expect(computer.happens({ kind: 'paused', until: 'forever' }).shows()).toBe('available');
  });

  it('is known across a restart, and forgotten with its rule', () => {
    const computer = world(rules)
      .happens(meetings(meeting(0, 60)))
      .restart();
    expect(computer.shows()).toBe('busy');
    expect(computer.configure(rulesWith()).shows()).toBe('available');
  });

  it('dismissed by a pick stays away, while the next one counts, also one within it', () => {
    const two = meetings(meeting(0, 60), meeting(30, 50));
    const computer = world(rules).happens(two, pick('available'));
    expect(
      computer
        .wait(29 * minute)
        .happens(two)
        .shows(),
    ).toBe('available');
    expect(computer.wait(minute).presence()).toMatchObject({ until: nine + 50 * minute });
    expect(computer.happens(undone).shows()).toBe('available');
    expect(
      computer
        .wait(31 * minute)
        .happens({ kind: 'tick' })
        .state().dismissed,
    ).toEqual([]);
  });

  it('of no length or over already is none, and the same list again changes nothing', () => {
    const computer = world(rules).happens(meetings(meeting(10, 10), meeting(-60, -30)));
    expect(computer.state().meetings).toEqual([]);
    const before = computer.happens(meetings(meeting(5, 10), meeting(1, 2))).state();
    expect(computer.happens(meetings(meeting(1, 2), meeting(5, 10))).state()).toBe(before);
  });
});

describe('a call or a presentation', () => {
  it('counts for idling only where the rule says so', () => {
    const rules = rulesWith({ ...usual, notWhile: ['presenting'] });
    const computer = world(rules).happens({ kind: 'busy-elsewhere', busy: 'call' });
    expect(computer.happens(idleSince(nine - hour)).shows()).toBe('offline');
    expect(computer.happens({ kind: 'busy-elsewhere', busy: 'presenting' }).shows()).toBe(
      'available',
    );
    computer.happens({ kind: 'busy-elsewhere', busy: null });
    expect(computer.wait(4 * minute + 59 * second).shows()).toBe('available');
    expect(computer.wait(second).shows()).toBe('away');
  });

  it('said again changes nothing, and a restart does not know of it', () => {
    const computer = world().happens({ kind: 'busy-elsewhere', busy: 'call' });
    const before = computer.state();
    expect(computer.happens({ kind: 'busy-elsewhere', busy: 'call' }).state()).toBe(before);
    expect(computer.restart().state().elsewhere).toBeNull();
  });
});

describe('a status that wants a reason', () => {
  it('cannot be picked without one', () => {
    const rules = rulesWith();
    const [coffee] = [...rules.statuses.values()].filter(({ id }) => id === 'coffee');
    const strict = new Map(rules.statuses);
    if (coffee) strict.set('coffee', { ...coffee, requiresReason: true });
    const computer = world({ ...rules, statuses: strict });
    expect(computer.happens(pick('coffee')).shows()).toBe('available');
    expect(computer.happens(pick('coffee', { message: ' ' })).shows()).toBe('available');
    expect(computer.happens(pick('coffee', { message: 'dentist' })).shows()).toBe('coffee');
  });
});
