import { describe, expect, it } from 'vitest';
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
  unlocked,
  usual,
  woken,
  world,
} from './world.ts';

describe('a lock', () => {
  it('shows its status, why, and what comes back; unlocking restores', () => {
    const computer = world().happens(locked(nine));
    expect(computer.presence()).toEqual({
      statusId: 'away',
      message: 'not at the desk',
      source: 'lock',
      reason: { kind: 'locked' },
      since: nine,
      until: null,
      returnsTo: 'available',
    });
    expect(computer.happens(unlocked).shows()).toBe('available');
  });

  it('waits out its delay, so that a short prompt does not show', () => {
    const computer = world(rulesWith({ ...usual, lock: { status: 'away', afterSeconds: 10 } }));
    computer.happens(locked(nine)).wait(10 * second - 1);
    expect(computer.shows()).toBe('available');
    expect(computer.wait(1).presence()).toMatchObject({
      source: 'lock',
      since: nine + 10 * second,
    });
  });

  it('changes nothing without a rule', () => {
    expect(
      world(rulesWith({ start: { status: 'available' } }))
        .happens(locked(nine))
        .shows(),
    ).toBe('available');
  });

  it('counts from its first report', () => {
    const computer = world().happens(locked(nine)).wait(minute);
    expect(computer.happens(locked(computer.now())).presence()?.since).toBe(nine);
  });

  it('beats input: a knock on the mouse of a locked computer is nobody back', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(5 * minute)
      .happens(locked(nine + 5 * minute));
    computer.wait(minute).happens(active, idleSince(computer.now()));
    expect(computer.shows()).toBe('away');
    expect(computer.state().causes.idle).toEqual({ since: nine });
  });

  it('ends with idling: who unlocks is there', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(hour)
      .happens(locked(nine + hour), unlocked);
    expect(computer.shows()).toBe('available');
    expect(computer.happens(idleSince(nine)).shows()).toBe('available');
    expect(computer.wait(5 * minute).presence()).toMatchObject({
      source: 'idle',
      statusId: 'away',
    });
  });
});

describe('idling', () => {
  it('goes through its stages by the instant of the last input', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(5 * minute - 1);
    expect(computer.shows()).toBe('available');
    expect(computer.wait(1).presence()).toMatchObject({
      statusId: 'away',
      source: 'idle',
      reason: { kind: 'idle', afterSeconds: 300 },
      since: nine + 5 * minute,
      until: null,
      returnsTo: 'available',
    });
    expect(computer.wait(25 * minute).presence()).toMatchObject({
      statusId: 'offline',
      reason: { kind: 'idle', afterSeconds: 1800 },
      since: nine + 30 * minute,
    });
    expect(computer.happens(active).shows()).toBe('available');
  });

  it('ends at input that was missed, seen by a later last input', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute);
    expect(computer.happens(idleSince(nine + 5 * minute)).shows()).toBe('available');
    expect(computer.wait(4 * minute).presence()?.since).toBe(nine + 10 * minute);
  });

  it('does not begin anew because a sensor counts whole seconds', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute);
    const before = computer.happens(tick).state();
    expect(computer.happens(idleSince(nine + 900), idleSince(nine - 900)).state()).toBe(before);
  });

  it('follows the clock that is set back without ending', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute - hour)
      .happens(tick);
    expect(computer.shows()).toBe('available');
    expect(computer.happens(idleSince(nine - hour)).shows()).toBe('away');
  });

  it('goes by the order of the seconds, not of the settings', () => {
    const idle = usual.idle.toReversed();
    const computer = world(rulesWith({ ...usual, idle }))
      .happens(idleSince(nine))
      .wait(hour);
    expect(computer.shows()).toBe('offline');
  });
});

describe('sleep', () => {
  it('shows its status until the computer wakes', () => {
    const computer = world().happens(suspended);
    expect(computer.presence()).toMatchObject({ statusId: 'offline', source: 'sleep' });
    expect(
      computer
        .wait(8 * hour)
        .happens(woken)
        .shows(),
    ).toBe('available');
  });

  it('counts from its first report', () => {
    const computer = world().happens(suspended).wait(second).happens(suspended);
    expect(computer.presence()?.since).toBe(nine);
  });

  it('leaves the lock behind on waking', () => {
    const computer = world().happens(locked(nine), suspended).wait(hour).happens(woken);
    expect(computer.presence()).toMatchObject({ source: 'lock', since: nine });
  });

  it('is not ended by input while the computer is falling asleep', () => {
    expect(world().happens(suspended).wait(second).happens(active).shows()).toBe('offline');
  });

  it('is ended by input long after, so that a missed waking cannot make it stick', () => {
    expect(world().happens(suspended).wait(minute).happens(active).shows()).toBe('available');
  });
});

describe('quitting', () => {
  it('shows its status, and the next start forgets it', () => {
    const computer = world().happens(quitting);
    expect(computer.presence()).toMatchObject({ statusId: 'offline', source: 'quit' });
    expect(computer.restart().shows()).toBe('available');
  });
});

describe('a rule', () => {
  it('lies only over the kinds that it may, available unless said otherwise', () => {
    for (const event of [locked(nine), suspended, quitting, idleSince(nine - hour)]) {
      expect(world().happens(pick('busy'), event).shows()).toBe('busy');
      expect(world().happens(pick('available'), event).shows()).not.toBe('available');
    }
  });

  it('may be allowed over other kinds', () => {
    const computer = world(rulesWith({ ...usual, onlyOver: ['busy'] })).happens(locked(nine));
    expect(computer.shows()).toBe('available');
    expect(computer.happens(unlocked, pick('busy'), locked(nine)).shows()).toBe('away');
  });

  it('needs a status to come back to', () => {
    const computer = world(rulesWith({ lock: { status: 'away' } })).happens(locked(nine));
    expect(computer.presence()).toBeNull();
  });

  it('is stronger in the order quit, sleep, lock, idle', () => {
    const all = [idleSince(nine - hour), locked(nine), suspended, quitting];
    const computer = world();
    const seen = all.map((event) => computer.happens(event).presence()?.source);
    expect(seen).toEqual(['idle', 'lock', 'sleep', 'quit']);
  });

  it('restores what applies then, not what applied before', () => {
    const ending = { kind: 'for', ms: minute } as const;
    const computer = world(rulesWith({ ...usual, onlyOver: ['available', 'busy'] }));
    computer.happens(pick('busy', { ending })).wait(second).happens(locked(computer.now()));
    expect(computer.presence()).toMatchObject({ statusId: 'away', returnsTo: 'busy' });
    expect(computer.wait(hour).presence()).toMatchObject({
      statusId: 'away',
      returnsTo: 'available',
    });
    expect(computer.happens(unlocked).shows()).toBe('available');
  });
});

describe('a clock that is set back', () => {
  it('makes causes of the future begin now instead of waiting for them', () => {
    const computer = world(rulesWith({ ...usual, lock: { status: 'away', afterSeconds: 10 } }));
    computer.happens(unlocked, locked(nine), suspended, quitting, unlocked, locked(nine));
    computer.wait(-hour).happens(tick);
    expect(computer.state().causes).toEqual({
      lock: { since: nine - hour },
      idle: null,
      sleep: { since: nine - hour },
      quit: { since: nine - hour },
      unlockedAt: null,
    });
  });

  it('counts an age below zero as none', () => {
    const computer = world().happens(locked(nine)).wait(-hour);
    expect(computer.shows()).toBe('away');
  });

  it('keeps what lies in the past as it is', () => {
    const computer = world()
      .happens(locked(nine - hour), unlocked)
      .wait(second);
    computer.happens(idleSince(nine + second), quitting).wait(-minute / 120);
    expect(computer.happens(tick).state().causes).toMatchObject({
      idle: { since: nine + second / 2 },
      unlockedAt: nine,
    });
  });

  it('takes no report from the future', () => {
    expect(
      world()
        .happens(locked(nine + hour))
        .state().causes.lock,
    ).toEqual({ since: nine });
    expect(
      world()
        .happens(idleSince(nine + hour))
        .state().causes.idle,
    ).toEqual({ since: nine });
  });
});
