import { describe, expect, it } from 'vitest';
import { automationState } from '../../../electron/presence/automation-state.ts';
import { canUndo } from '../../../electron/presence/resolve.ts';
import {
  active,
  cleared,
  hour,
  idleSince,
  locked,
  minute,
  nine,
  pick,
  quitting,
  resumed,
  rulesWith,
  second,
  suspended,
  tick,
  undone,
  unlocked,
  usual,
  woken,
  world,
  type World,
} from './world.ts';

describe('a pick', () => {
  it('shows at once, also while locked, until the next lock', () => {
    const computer = world().happens(locked(nine)).wait(minute).happens(pick('available'));
    expect(computer.shows()).toBe('available');
    expect(computer.happens(locked(nine)).wait(hour).shows()).toBe('available');
    expect(computer.happens(unlocked).wait(minute).happens(locked(computer.now())).shows()).toBe(
      'away',
    );
  });

  it('holds against every later stage of the same idling, until there is input', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(pick('available'));
    expect(computer.shows()).toBe('available');
    expect(computer.wait(hour).happens(idleSince(nine), tick).shows()).toBe('available');
    computer.happens(active, idleSince(computer.now())).wait(6 * minute);
    expect(computer.shows()).toBe('away');
  });

  it('does not hold against a stage or delay that was not reached yet', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(4 * minute)
      .happens(pick('available'));
    expect(computer.wait(minute).shows()).toBe('away');
  });

  it('made with the mouse ends the idling that it contradicts', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(pick('available'));
    computer.happens(idleSince(computer.now() - 200)).wait(5 * minute);
    expect(computer.shows()).toBe('away');
  });

  it('ends a dismissal of sleep on waking', () => {
    const computer = world().happens(suspended, pick('available'));
    expect(computer.shows()).toBe('available');
    expect(computer.happens(woken).wait(minute).happens(suspended).shows()).toBe('offline');
  });

  it('holds against what a pause hides, when the pause ends', () => {
    const computer = world().happens({ kind: 'paused', until: nine + hour }, locked(nine));
    computer.happens(pick('available'), pick('available')).wait(hour);
    expect(computer.shows()).toBe('available');
  });

  it('holds across a restart while the same lock and idling last', () => {
    const computer = world()
      .happens(idleSince(nine), locked(nine))
      .wait(6 * minute);
    computer.happens(pick('available')).wait(minute).restart();
    computer.happens(locked(computer.now()), idleSince(nine));
    expect(computer.wait(hour).shows()).toBe('available');
  });

  it('counts no longer after a restart if there was input in the meantime', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(pick('available'));
    computer
      .wait(10 * minute)
      .restart()
      .happens(unlocked, idleSince(computer.now() - 6 * minute));
    expect(computer.shows()).toBe('away');
  });

  it('counts no longer after a restart at an unlocked computer, for the next lock', () => {
    const computer = world().happens(locked(nine), pick('available')).restart().happens(unlocked);
    expect(computer.happens(locked(nine)).shows()).toBe('away');
  });

  it('of before a restart says nothing about a later sleep or end', () => {
    const computer = world().happens(suspended, quitting, pick('available')).restart();
    expect(computer.happens(suspended).shows()).toBe('offline');
  });

  it('keeps input at a locked screen after a restart from ending a dismissal', () => {
    const computer = world().happens(idleSince(nine - hour), locked(nine), pick('available'));
    computer.wait(minute).restart().happens(locked(computer.now()), idleSince(computer.now()));
    expect(computer.wait(hour).shows()).toBe('available');
  });
});

describe('clear', () => {
  it('withdraws the pick, and suppressed automatic claims count again', () => {
    const computer = world().happens(locked(nine), pick('busy'));
    expect(computer.shows()).toBe('busy');
    expect(computer.happens(cleared).shows()).toBe('away');
  });
});

describe('undo', () => {
  const undoable = (computer: World): boolean =>
    canUndo(computer.state(), computer.rules(), computer.now());

  it('is possible only while an automatic status is in effect', () => {
    expect(undoable(world())).toBe(false);
    expect(undoable(world(rulesWith({})))).toBe(false);
    expect(undoable(world().happens(locked(nine)))).toBe(true);
    expect(undoable(world().happens(pick('busy'), locked(nine)))).toBe(false);
    const computer = world();
    const before = computer.happens(tick).state();
    expect(computer.happens(undone).state()).toBe(before);
  });

  it('takes back the lock until the person is back and locks anew', () => {
    const computer = world().happens(locked(nine), undone);
    expect(computer.shows()).toBe('available');
    expect(undoable(computer)).toBe(false);
    computer.happens(unlocked, locked(nine));
    expect(computer.shows()).toBe('available');
    computer.happens(active, unlocked, active, locked(nine));
    expect(computer.shows()).toBe('away');
  });

  it('is not shortened by a pick that follows', () => {
    const computer = world().happens(locked(nine), undone, pick('available'));
    expect(computer.state().dismissed).toHaveLength(1);
    expect(computer.happens(unlocked, locked(nine)).shows()).toBe('available');
  });

  it('takes back idling until there is input at the unlocked computer', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(undone);
    expect(computer.wait(hour).shows()).toBe('available');
    computer.happens(locked(computer.now()), unlocked, idleSince(computer.now())).wait(hour);
    expect(computer.shows()).toBe('available');
    expect(computer.happens(active, idleSince(computer.now())).wait(hour).shows()).toBe('offline');
  });

  it('takes back sleep and quitting until they are over and the person is back', () => {
    const computer = world().happens(suspended, quitting, undone);
    expect(computer.happens(active).shows()).toBe('available');
    expect(computer.happens(woken, suspended).shows()).toBe('available');
    expect(computer.happens(woken, active, suspended).shows()).toBe('offline');
  });

  it('holds across a restart', () => {
    const computer = world()
      .happens(locked(nine), undone)
      .restart()
      .happens(locked(nine + second));
    expect(computer.shows()).toBe('available');
  });

  it('takes back a status that stayed', () => {
    const computer = world(rulesWith({ ...usual, return: 'stay' })).happens(locked(nine), unlocked);
    expect(computer.shows()).toBe('away');
    expect(undoable(computer)).toBe(true);
    expect(computer.happens(undone).shows()).toBe('available');
  });
});

describe('pause', () => {
  it('ends the automatic status at once and keeps others from coming', () => {
    const computer = world().happens(locked(nine), { kind: 'paused', until: 'forever' });
    expect(computer.shows()).toBe('available');
    expect(computer.happens(suspended).wait(hour).shows()).toBe('available');
    expect(automationState(computer.state(), computer.now())).toEqual({
      paused: true,
      until: null,
      flapping: false,
    });
  });

  it('stops the schedule too, and lets a pick end on time', () => {
    const workingHours = { timeZone: 'Europe/Warsaw', days: {}, outside: 'offline' };
    const computer = world(rulesWith({ ...usual, workingHours }));
    expect(computer.shows()).toBe('offline');
    computer.happens({ kind: 'paused', until: 'forever' });
    expect(computer.shows()).toBe('available');
    computer.happens(pick('busy', { ending: { kind: 'for', ms: minute } }));
    expect(computer.shows()).toBe('busy');
    expect(computer.wait(minute).shows()).toBe('available');
  });

  it('ends at its time, once, with what holds then', () => {
    const computer = world().happens(locked(nine), { kind: 'paused', until: nine + hour });
    expect(automationState(computer.state(), computer.now()).until).toBe(nine + hour);
    expect(computer.wait(hour - 1).shows()).toBe('available');
    expect(computer.wait(1).shows()).toBe('away');
    expect(computer.happens(tick).wait(-minute).shows()).toBe('away');
    expect(automationState(computer.state(), computer.now()).paused).toBe(false);
  });

  it('is over on resume, which looks at lock and idle afresh', () => {
    const computer = world().happens(locked(nine), pick('available'), {
      kind: 'paused',
      until: 'forever',
    });
    expect(computer.happens(resumed).shows()).toBe('away');
  });

  it('holds across a restart', () => {
    const computer = world().happens({ kind: 'paused', until: 'forever' }).restart();
    expect(computer.happens(locked(nine)).shows()).toBe('available');
  });
});

describe('return: stay', () => {
  const stay = rulesWith({ ...usual, return: 'stay' });

  it('keeps the automatic status when its cause ends, and says why', () => {
    const computer = world(stay).happens(locked(nine)).wait(minute).happens(unlocked);
    expect(computer.presence()).toMatchObject({
      statusId: 'away',
      source: 'lock',
      reason: { kind: 'stayed', source: 'lock' },
      since: nine,
    });
    expect(computer.restart().shows()).toBe('away');
    expect(computer.happens(pick('available')).shows()).toBe('available');
  });

  it('is over when the person clears or pauses', () => {
    const away = (): World => world(stay).happens(locked(nine), unlocked);
    expect(away().happens(cleared).shows()).toBe('available');
    expect(away().happens({ kind: 'paused', until: 'forever' }).shows()).toBe('available');
  });

  it('goes from one cause to the next without a stop', () => {
    const computer = world(stay).happens(locked(nine), suspended, woken);
    expect(computer.presence()?.source).toBe('lock');
    expect(computer.happens(unlocked).presence()?.reason).toEqual({
      kind: 'stayed',
      source: 'lock',
    });
  });

  it('keeps nothing that was not shown', () => {
    expect(world(stay).happens(pick('busy'), locked(nine), unlocked).shows()).toBe('busy');
  });

  it('forgets a status that is removed', () => {
    const computer = world(stay).happens(locked(nine), unlocked);
    const without = { ...stay, statuses: new Map(stay.statuses) };
    without.statuses.delete('away');
    expect(computer.configure(without).shows()).toBe('available');
  });
});

describe('the flap breaker', () => {
  const few = rulesWith({ ...usual, flapLimit: { changes: 4, minutes: 10 } });
  const flap = (computer: World, times: number): World => {
    for (let time = 0; time < times; time += 1) {
      computer.wait(second).happens(locked(computer.now())).wait(second).happens(unlocked);
    }
    return computer;
  };

  it('allows as many automatic changes as the limit says, both ways', () => {
    const computer = flap(world(few), 2);
    expect(automationState(computer.state(), computer.now()).flapping).toBe(false);
  });

  it('stops automation instead of making one more, and says so', () => {
    const computer = flap(world(few), 2).wait(second);
    expect(computer.happens(locked(computer.now())).shows()).toBe('available');
    expect(automationState(computer.state(), computer.now()).flapping).toBe(true);
    expect(computer.wait(hour).restart().happens(locked(computer.now())).shows()).toBe('available');
  });

  it('works again after the person acted', () => {
    for (const event of [cleared, resumed]) {
      const computer = flap(world(few), 3).happens(event);
      expect(computer.happens(locked(computer.now())).shows()).toBe('away');
    }
  });

  it('works again after a pick, which shows although the screen is locked', () => {
    const computer = flap(world(few), 2).happens(locked(nine + minute), pick('available'));
    expect(computer.shows()).toBe('available');
    expect(computer.happens(unlocked, locked(computer.now())).shows()).toBe('away');
  });

  it('counts anew after a pick', () => {
    const computer = flap(world(few), 2).happens(pick('available'));
    expect(flap(computer, 2).happens(locked(computer.now())).state().flap.changes).toHaveLength(5);
    expect(flap(world(few), 2).happens(pick('available')).state().flap.changes).toEqual([]);
  });

  it('forgets changes that are long ago', () => {
    const computer = flap(world(few), 2).wait(10 * minute);
    expect(computer.happens(locked(computer.now())).shows()).toBe('away');
    expect(computer.state().flap.changes).toHaveLength(1);
  });

  it('never counts what the person does', () => {
    const computer = world(few);
    for (let time = 0; time < 20; time += 1)
      computer.happens(pick('busy'), pick('available'), cleared);
    for (let time = 0; time < 20; time += 1) {
      computer
        .happens(pick('busy', { ending: { kind: 'for', ms: second } }))
        .wait(second)
        .happens(tick);
    }
    expect(computer.state().flap.changes).toEqual([]);
  });

  it('never counts what does not show', () => {
    const computer = flap(world(few).happens(pick('busy')), 20);
    expect(computer.state().flap).toMatchObject({ changes: [], trippedAt: null });
  });
});
