import { describe, expect, it } from 'vitest';
import { createBusyElsewhereSignal } from '../../../../electron/signals/busy-elsewhere.ts';
import { createIdleSignal } from '../../../../electron/signals/idle.ts';
import { createLockSignal } from '../../../../electron/signals/lock.ts';
import type { Signal } from '../../../../electron/signals/signal.ts';
import { createAlarm } from '../../signals/support.ts';
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
  unlocked,
  usual,
  woken,
  world,
} from '../world.ts';

function idleSignal(seconds: () => number): {
  readonly signals: Signal[];
  readonly idle: ReturnType<typeof createIdleSignal>;
  readonly alarm: ReturnType<typeof createAlarm>;
} {
  const signals: Signal[] = [];
  const alarm = createAlarm();
  const ports = {
    idleSeconds: seconds,
    isLocked: () => false,
    now: () => nine,
    setTimer: alarm.setTimer,
  };
  const idle = createIdleSignal(
    ports,
    () => 300,
    (signal) => signals.push(signal),
  );
  return { signals, idle, alarm };
}

describe('idle detection', () => {
  it('#2 a source that says 0 for ever is known by its longest reading', () => {
    const { idle, alarm } = idleSignal(() => 0);
    idle.look();
    for (let looks = 0; looks < 60; looks += 1) alarm.fire();
    expect(idle.readings()).toEqual({ last: 0, longest: 0 });
  });

  it('#8 a lock source that dies does not pin its last word', () => {
    const signals: Signal[] = [];
    const lock = createLockSignal(
      () => nine,
      (signal) => signals.push(signal),
    );
    lock.report('screen-saver', true);
    lock.forget('screen-saver');
    expect(signals.map(({ kind }) => kind)).toEqual(['locked', 'unlocked']);
  });

  it('#9 input at the lock screen is nobody back', () => {
    const computer = world()
      .happens(locked(nine))
      .wait(60 * hour);
    expect(computer.happens(active, idleSince(computer.now())).shows()).toBe('away');
  });

  it('#10 absence counts from the last input, not from its detection', () => {
    const computer = world()
      .wait(10 * minute)
      .happens(idleSince(nine));
    expect(computer.presence()).toMatchObject({ source: 'idle', since: nine + 5 * minute });
  });

  it('#11 the suspicious 0 is noticed on every system, since the signal knows none', () => {
    let seconds = 0;
    const { idle, alarm } = idleSignal(() => seconds);
    idle.look();
    seconds = 7;
    alarm.fire();
    expect(idle.readings()).toEqual({ last: 7, longest: 7 });
  });

  it('#13 nothing is automatic unless a rule says so, and the person can pause it all', () => {
    const bare = world(rulesWith({ start: { status: 'available' } }));
    expect(bare.happens(idleSince(nine - hour), locked(nine), suspended).shows()).toBe('available');
    const computer = world().happens(
      { kind: 'paused', until: nine + hour },
      idleSince(nine - hour),
    );
    expect(computer.shows()).toBe('available');
    expect(computer.wait(hour).shows()).toBe('offline');
  });
});

describe('lock', () => {
  it('#19 sleep, lock and idling are rules of their own', () => {
    const only = (name: 'lock' | 'sleep'): string | null => {
      const rules = rulesWith({ start: usual.start, [name]: usual[name] });
      return world(rules)
        .happens(locked(nine), idleSince(nine - hour), suspended)
        .shows();
    };
    expect(only('lock')).toBe('away');
    expect(only('sleep')).toBe('offline');
  });

  it('#20 a lock shows in the same instant, before any idle time is over', () => {
    expect(world().happens(locked(nine)).presence()).toMatchObject({
      statusId: 'away',
      since: nine,
    });
  });

  it('#22 closing the lid counts by itself, without any lock', () => {
    expect(world().happens(suspended).presence()?.source).toBe('sleep');
  });

  it('#23 a prompt that looks like a lock for seconds never shows', () => {
    const computer = world(rulesWith({ ...usual, lock: { status: 'away', afterSeconds: 10 } }));
    computer.happens(locked(nine)).wait(9 * second);
    expect(computer.shows()).toBe('available');
    expect(computer.happens(unlocked).wait(hour).shows()).toBe('available');
  });
});

describe('restore', () => {
  it('#25 a lock shorter than any poll comes back, and a pick in it counts', () => {
    const computer = world().happens(locked(nine), unlocked);
    expect(computer.shows()).toBe('available');
    computer.happens(locked(nine), pick('busy'), unlocked);
    expect(computer.shows()).toBe('busy');
  });

  it.each([
    [[idleSince(nine - 6 * minute)], [active]],
    [[locked(nine)], [unlocked]],
    [[suspended], [woken]],
    [
      [idleSince(nine - hour), locked(nine), suspended],
      [woken, unlocked],
    ],
    [
      [locked(nine), suspended],
      [unlocked, woken],
    ],
    [
      [{ kind: 'meetings', meetings: [{ since: nine, until: nine + hour, title: null }] } as const],
      [{ kind: 'meetings', meetings: [] } as const],
    ],
  ])('#26 every way away has its way back (%#)', (away, back) => {
    const rules = rulesWith({ ...usual, calendar: { file: 'work.ics', status: 'busy' } });
    const computer = world(rules).happens(...away);
    expect(computer.shows()).not.toBe('available');
    expect(computer.happens(...back).shows()).toBe('available');
  });

  it('#27 nested absences in any order leave nothing behind', () => {
    const computer = world().happens(
      idleSince(nine - hour),
      locked(nine),
      suspended,
      unlocked,
      woken,
    );
    expect(computer.presence()).toMatchObject({ statusId: 'available', source: 'start' });
  });

  it('#28 an end is an instant of ours and needs nobody to fire', () => {
    const ending = { kind: 'for', ms: minute } as const;
    const computer = world().happens(pick('busy', { ending }));
    expect(computer.wait(minute - 1).shows()).toBe('busy');
    expect(computer.wait(1).shows()).toBe('available');
  });

  it('#29 after a meeting shows what applies then, not what was saved before', () => {
    const calendar = { file: 'work.ics', status: 'busy' };
    const computer = world(rulesWith({ ...usual, calendar }));
    const meetings = [{ since: nine, until: nine + hour, title: null }];
    computer.happens(
      pick('available', { message: 'till ten', ending: { kind: 'for', ms: minute } }),
    );
    computer.happens({ kind: 'meetings', meetings });
    expect(computer.presence()).toMatchObject({ source: 'meeting', until: nine + hour });
    expect(computer.wait(hour).presence()).toMatchObject({ source: 'start', message: null });
  });

  it('#30 quitting changes nothing without a rule, and never more than its rule may', () => {
    expect(
      world(rulesWith({ ...usual, quit: undefined }))
        .happens({ kind: 'quitting' })
        .shows(),
    ).toBe('available');
    expect(world().happens(pick('busy'), { kind: 'quitting' }).shows()).toBe('busy');
  });
});

describe('calls', () => {
  it('#76 a call or a presentation keeps sitting still from being idling, not from being locked', () => {
    const computer = world().happens(
      { kind: 'busy-elsewhere', busy: 'call' },
      idleSince(nine - hour),
    );
    expect(computer.shows()).toBe('available');
    expect(computer.happens(locked(nine)).shows()).toBe('away');
    computer.happens(unlocked, idleSince(nine), { kind: 'busy-elsewhere', busy: null });
    expect(computer.wait(4 * minute).shows()).toBe('available');
    expect(computer.wait(minute).presence()).toMatchObject({ source: 'idle', statusId: 'away' });
  });

  it('#76 what no system tells is unknown and counts as no call', async () => {
    const signals: Signal[] = [];
    const { setTimer } = createAlarm();
    const busy = createBusyElsewhereSignal(
      {
        external: { holds: () => new Set(), endsAt: () => null },
        detect: () => Promise.resolve('unknown'),
        stages: () => [300],
        heeded: () => ['call', 'presenting'],
        now: () => nine,
        setTimer,
      },
      (signal) => signals.push(signal),
    );
    await busy.idle(nine - 5 * minute);
    expect(busy.last()).toBe('unknown');
    expect(signals).toEqual([]);
  });
});
