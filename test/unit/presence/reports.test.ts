import { describe, expect, it } from 'vitest';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import {
  active,
  hour,
  idleSince,
  locked,
  minute,
  nine,
  pick,
  quitting,
  rulesWith,
  second,
  suspended,
  tick,
  undone,
  unlocked,
  usual,
  woken,
  world,
} from './world.ts';

const call: PresenceEvent = { kind: 'busy-elsewhere', busy: 'call' };
const presenting: PresenceEvent = { kind: 'busy-elsewhere', busy: 'presenting' };
const free: PresenceEvent = { kind: 'busy-elsewhere', busy: null };
const noMeetings: PresenceEvent = { kind: 'meetings', meetings: [] };

describe('a report', () => {
  it.each([
    locked(nine),
    unlocked,
    idleSince(nine),
    active,
    suspended,
    woken,
    call,
    free,
    noMeetings,
    tick,
    { kind: 'answered' } as const,
  ])('that is repeated is no news, but the same state: $kind', (event) => {
    for (const computer of [world(), world().happens(locked(nine), suspended)]) {
      const before = computer.happens(event).state();
      expect(computer.happens(event).state()).toBe(before);
    }
  });
});

describe('the last input', () => {
  it('is the same where two reports of it are at most a second and a half apart', () => {
    for (const by of [-1500, 1500]) {
      const computer = world().wait(minute).happens(idleSince(nine));
      const before = computer.state();
      expect(computer.happens(idleSince(nine + by)).state()).toBe(before);
    }
    for (const by of [-1501, 1501]) {
      const computer = world().wait(minute).happens(idleSince(nine));
      expect(computer.happens(idleSince(nine + by)).state().causes.idle?.since).toBe(nine + by);
    }
  });

  it('moved back by a clock that is set is the same idling: what was taken back stays so', () => {
    const computer = world().happens(idleSince(nine - hour), undone);
    computer.wait(-hour).happens(tick, idleSince(computer.now() - hour));
    expect(computer.wait(minute).shows()).toBe('available');
    expect(computer.state().causes.idle?.since).toBe(nine - 2 * hour);
  });

  it('moved back by a clock that is set counts at a locked computer, too', () => {
    const computer = world().happens(idleSince(nine), locked(nine));
    computer.wait(-hour).happens(tick, idleSince(nine - 2 * hour));
    expect(computer.state().causes.idle?.since).toBe(nine - 2 * hour);
  });
});

describe('falling asleep', () => {
  it('takes half a minute at most: later input shows that the computer is awake', () => {
    const computer = world().happens(suspended);
    expect(
      computer
        .wait(30 * second)
        .happens(active)
        .shows(),
    ).toBe('offline');
    expect(computer.wait(1).happens(active).shows()).toBe('available');
  });
});

describe('a call', () => {
  it('that turns into a presentation has not ended: idling goes on behind it', () => {
    const computer = world()
      .happens(call, idleSince(nine - hour))
      .wait(minute)
      .happens(presenting);
    expect(computer.state().causes).toMatchObject({
      idle: { since: nine - hour },
      unlockedAt: null,
    });
    expect(computer.shows()).toBe('available');
  });

  it('has ended where what follows does not count', () => {
    const rules = rulesWith({ ...usual, notWhile: ['call'] });
    const computer = world(rules).happens(call, idleSince(nine - hour), presenting);
    expect(computer.shows()).toBe('available');
    expect(computer.wait(5 * minute).shows()).toBe('away');
  });

  it('of who is at the computer leaves no idling behind', () => {
    const computer = world().happens(call).wait(minute).happens(free);
    expect(computer.wait(hour).happens(tick).shows()).toBe('available');
  });
});

describe('a clock that is set back', () => {
  it('touches only causes that now lie in the future', () => {
    const computer = world().happens(locked(nine - hour), idleSince(nine - minute), suspended);
    computer.wait(-second).happens(tick);
    expect(computer.state().causes).toMatchObject({
      lock: { since: nine - hour },
      idle: { since: nine - minute },
      sleep: { since: nine - second },
      quit: null,
    });
  });

  it('forgets an unlock of the future, and keeps one of this very instant', () => {
    const computer = world().happens(locked(nine), unlocked);
    computer.wait(second).happens(locked(computer.now())).wait(-second).happens(tick);
    expect(computer.state().causes).toMatchObject({ lock: { since: nine }, unlockedAt: nine });
    const alone = world().happens(locked(nine), unlocked).wait(-second).happens(tick);
    expect(alone.state().causes.unlockedAt).toBeNull();
  });
});

describe('the flap breaker', () => {
  const few = rulesWith({ ...usual, flapLimit: { changes: 4, minutes: 10 } });
  const changes = (computer: ReturnType<typeof world>): readonly number[] =>
    computer.state().flap.changes;

  it('does not count the first status of all', () => {
    expect(changes(world().happens(tick))).toEqual([]);
    expect(changes(world(rulesWith({ ...usual, start: undefined })).happens(pick('busy')))).toEqual(
      [],
    );
  });

  it('never counts that somebody ends or brings an automatic status', () => {
    const ends: readonly PresenceEvent[] = [
      pick('busy'),
      { kind: 'cleared' },
      undone,
      { kind: 'paused', until: 'forever' },
      { kind: 'started' },
      { kind: 'settings-changed' },
    ];
    for (const event of ends) {
      const computer = world(few).happens(locked(nine));
      const counted = changes(computer);
      expect(counted).toHaveLength(1);
      // Without its rule a lock ends, too, when the settings change.
      if (event.kind === 'settings-changed') computer.under(rulesWith({ start: usual.start }));
      expect(changes(computer.happens(event)).length, event.kind).toBeLessThanOrEqual(1);
      expect(computer.state().flap.shown.statusId).toBe(computer.shows());
    }
    expect(changes(world(few).happens(quitting))).toEqual([]);
    const resumedDesk = world(few).happens({ kind: 'paused', until: 'forever' }, locked(nine));
    resumedDesk.happens({ kind: 'resumed' });
    expect(resumedDesk.shows()).toBe('away');
    expect(changes(resumedDesk)).toEqual([]);
  });

  it('counts what the machine says, each way', () => {
    const pairs: readonly (readonly [PresenceEvent, PresenceEvent])[] = [
      [locked(nine), unlocked],
      [idleSince(nine - hour), active],
      [suspended, woken],
    ];
    for (const [away, back] of pairs) {
      expect(changes(world(few).happens(away)), away.kind).toHaveLength(1);
      expect(changes(world(few).happens(away, back)), back.kind).toHaveLength(2);
    }
    const hidden = world(few).happens(idleSince(nine - hour), call);
    expect(changes(hidden)).toHaveLength(2);
    const calendar = { file: 'work.ics', status: 'busy' };
    const meetings = [{ since: nine, until: nine + hour, title: null }];
    const met = world(rulesWith({ ...usual, calendar })).happens({ kind: 'meetings', meetings });
    expect(changes(met)).toHaveLength(1);
    const late = world(rulesWith({ ...usual, lock: { status: 'away', afterSeconds: 10 } }));
    late
      .happens(locked(nine))
      .wait(10 * second)
      .happens(tick);
    expect(changes(late)).toEqual([nine + 10 * second]);
  });

  it('counts the end of an automatic status that began with the same status', () => {
    const over = rulesWith({ ...usual, onlyOver: ['available', 'away'] });
    const ending = { kind: 'for', ms: minute } as const;
    const computer = world(over).happens(pick('away', { ending }), locked(nine));
    expect(changes(computer)).toEqual([]);
    computer.wait(hour).happens(unlocked);
    expect(changes(computer)).toEqual([nine + hour]);
  });

  it('does not count changes that lie in the future since the clock was set back', () => {
    const computer = world(few);
    for (let times = 0; times < 2; times += 1) computer.happens(locked(nine), unlocked);
    computer.wait(-hour).happens(tick, locked(computer.now()));
    expect(computer.shows()).toBe('away');
    expect(changes(computer)).toEqual([nine - hour]);
  });
});
