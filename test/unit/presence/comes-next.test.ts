import { describe, expect, it } from 'vitest';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { comesNext, type ComesNext } from '../../../electron/presence/next-change.ts';
import {
  hour,
  idleSince,
  locked,
  minute,
  nine,
  pick,
  rulesWith,
  second,
  usual,
  world,
  type World,
} from './world.ts';

const next = (computer: World): ComesNext | null =>
  comesNext(computer.state(), computer.rules(), computer.now());
const workingHours = {
  timeZone: 'Europe/Warsaw',
  days: { mon: ['09:00-17:00'], tue: ['09:00-17:00'] },
  outside: 'offline',
};

/** So many meetings of a minute, with a minute between them. */
function meetings(count: number): PresenceEvent {
  const list = Array.from({ length: count }, (_, index) => {
    const since = nine + (2 * index + 1) * minute;
    return { since, until: since + minute, title: null };
  });
  return { kind: 'meetings', meetings: list };
}

describe('what comes next', () => {
  it('is nothing where only an event can change what shows', () => {
    expect(next(world())).toBeNull();
    expect(next(world().happens(pick('busy')))).toBeNull();
    const late = rulesWith({ ...usual, lock: { status: 'away', afterSeconds: 10 } });
    const computer = world(late).happens(locked(nine));
    expect(next(computer)).toMatchObject({ at: nine + 10 * second, statusId: 'away' });
    expect(next(computer.wait(10 * second))).toBeNull();
    expect(next(world(rulesWith({})))).toBeNull();
    const bare = rulesWith({ lock: { status: 'away', afterSeconds: 10 } });
    expect(next(world(bare).happens(locked(nine)))).toBeNull();
  });

  it('is what is left when a timed status ends, and why that shows', () => {
    const computer = world().happens(pick('lunch'));
    expect(next(computer)).toEqual({
      at: nine + hour,
      statusId: 'available',
      source: 'start',
      reason: { kind: 'started' },
    });
  });

  it('is nothing to show where nothing is left, and the reason is what ends', () => {
    const computer = world(rulesWith({})).happens(pick('lunch'));
    expect(next(computer)).toMatchObject({
      at: nine + hour,
      statusId: null,
      source: 'manual',
      reason: { kind: 'picked' },
    });
  });

  it('is the first status of all where nothing shows yet', () => {
    const computer = world(rulesWith({ workingHours }));
    expect(computer.shows()).toBeNull();
    expect(next(computer)).toMatchObject({ at: nine + 8 * hour, statusId: 'offline' });
  });

  it('is the same status where it shows for another reason from then on', () => {
    const ending = { kind: 'for', ms: hour } as const;
    const computer = world().happens(pick('available', { ending }));
    expect(next(computer)).toMatchObject({
      at: nine + hour,
      statusId: 'available',
      source: 'start',
    });
  });

  it('is another status for the same reason, as with the stages of idling', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(5 * minute);
    expect(next(computer)).toMatchObject({
      at: nine + 30 * minute,
      statusId: 'offline',
      source: 'idle',
      reason: { kind: 'idle', afterSeconds: 1800 },
    });
  });

  it('passes over instants at which nothing shows, twenty of them at most', () => {
    const calendar = { file: 'work.ics', status: 'away' };
    const rules = rulesWith({ ...usual, calendar });
    const lunch = (count: number): World => world(rules).happens(pick('lunch'), meetings(count));
    expect(next(lunch(9))).toMatchObject({ at: nine + hour, statusId: 'available' });
    expect(next(lunch(10))).toBeNull();
  });
});
