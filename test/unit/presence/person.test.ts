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
    const desk = world().happens(locked(nine)).wait(minute).happens(pick('available'));
    expect(desk.shows()).toBe('available');
    expect(desk.happens(locked(nine)).wait(hour).shows()).toBe('available');
    expect(desk.happens(unlocked).wait(minute).happens(locked(desk.now())).shows()).toBe('away');
  });

  it('holds against every later stage of the same idling, until there is input', () => {
    const desk = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(pick('available'));
    expect(desk.shows()).toBe('available');
    expect(desk.wait(hour).happens(idleSince(nine), tick).shows()).toBe('available');
    desk.happens(active, idleSince(desk.now())).wait(6 * minute);
    expect(desk.shows()).toBe('away');
  });

  it('does not hold against a stage or delay that was not reached yet', () => {
    const desk = world()
      .happens(idleSince(nine))
      .wait(4 * minute)
      .happens(pick('available'));
    expect(desk.wait(minute).shows()).toBe('away');
  });

  it('made with the mouse ends the idling that it contradicts', () => {
    const desk = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(pick('available'));
    desk.happens(idleSince(desk.now() - 200)).wait(5 * minute);
    expect(desk.shows()).toBe('away');
  });

  it('ends a dismissal of sleep on waking', () => {
    const desk = world().happens(suspended, pick('available'));
    expect(desk.shows()).toBe('available');
    expect(desk.happens(woken).wait(minute).happens(suspended).shows()).toBe('offline');
  });

  it('holds against what a pause hides, when the pause ends', () => {
    const desk = world().happens({ kind: 'paused', until: nine + hour }, locked(nine));
    desk.happens(pick('available'), pick('available')).wait(hour);
    expect(desk.shows()).toBe('available');
  });

  it('holds across a restart while the same lock and idling last', () => {
    const desk = world()
      .happens(idleSince(nine), locked(nine))
      .wait(6 * minute);
    desk.happens(pick('available')).wait(minute).restart();
    desk.happens(locked(desk.now()), idleSince(nine));
    expect(desk.wait(hour).shows()).toBe('available');
  });

  it('counts no longer after a restart if there was input in the meantime', () => {
    const desk = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(pick('available'));
    desk
      .wait(10 * minute)
      .restart()
      .happens(unlocked, idleSince(desk.now() - 6 * minute));
    expect(desk.shows()).toBe('away');
  });

  it('counts no longer after a restart at an unlocked computer, for the next lock', () => {
    const desk = world().happens(locked(nine), pick('available')).restart().happens(unlocked);
    expect(desk.happens(locked(nine)).shows()).toBe('away');
  });

  it('of before a restart says nothing about a later sleep or end', () => {
    const desk = world().happens(suspended, quitting, pick('available')).restart();
    expect(desk.happens(suspended).shows()).toBe('offline');
  });

  it('keeps input at a locked screen after a restart from ending a dismissal', () => {
    const desk = world().happens(idleSince(nine - hour), locked(nine), pick('available'));
    desk.wait(minute).restart().happens(locked(desk.now()), idleSince(desk.now()));
    expect(desk.wait(hour).shows()).toBe('available');
  });
});

describe('clear', () => {
  it('withdraws the pick, and suppressed automatic claims count again', () => {
    const desk = world().happens(locked(nine), pick('busy'));
    expect(desk.shows()).toBe('busy');
    expect(desk.happens(cleared).shows()).toBe('away');
  });
});

describe('undo', () => {
  const undoable = (desk: World): boolean => canUndo(desk.state(), desk.rules(), desk.now());

  it('is possible only while an automatic status is in effect', () => {
    expect(undoable(world())).toBe(false);
    expect(undoable(world(rulesWith({})))).toBe(false);
    expect(undoable(world().happens(locked(nine)))).toBe(true);
    expect(undoable(world().happens(pick('busy'), locked(nine)))).toBe(false);
    const desk = world();
    const before = desk.happens(tick).state();
    expect(desk.happens(undone).state()).toBe(before);
  });

  it('takes back the lock until the person is back and locks anew', () => {
    const desk = world().happens(locked(nine), undone);
    expect(desk.shows()).toBe('available');
    expect(undoable(desk)).toBe(false);
    desk.happens(unlocked, locked(nine));
    expect(desk.shows()).toBe('available');
    desk.happens(active, unlocked, active, locked(nine));
    expect(desk.shows()).toBe('away');
  });

  it('is not shortened by a pick that follows', () => {
    const desk = world().happens(locked(nine), undone, pick('available'));
    expect(desk.state().dismissed).toHaveLength(1);
    expect(desk.happens(unlocked, locked(nine)).shows()).toBe('available');
  });

  it('takes back idling until there is input at the unlocked computer', () => {
    const desk = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(undone);
    expect(desk.wait(hour).shows()).toBe('available');
    desk.happens(locked(desk.now()), unlocked, idleSince(desk.now())).wait(hour);
    expect(desk.shows()).toBe('available');
    expect(desk.happens(active, idleSince(desk.now())).wait(hour).shows()).toBe('offline');
  });

  it('takes back sleep and quitting until they are over and the person is back', () => {
    const desk = world().happens(suspended, quitting, undone);
    expect(desk.happens(active).shows()).toBe('available');
    expect(desk.happens(woken, suspended).shows()).toBe('available');
    expect(desk.happens(woken, active, suspended).shows()).toBe('offline');
  });

  it('holds across a restart', () => {
    const desk = world()
      .happens(locked(nine), undone)
      .restart()
      .happens(locked(nine + second));
    expect(desk.shows()).toBe('available');
  });

  it('takes back a status that stayed', () => {
    const desk = world(rulesWith({ ...usual, return: 'stay' })).happens(locked(nine), unlocked);
    expect(desk.shows()).toBe('away');
    expect(undoable(desk)).toBe(true);
    expect(desk.happens(undone).shows()).toBe('available');
  });
});

describe('pause', () => {
  it('ends the automatic status at once and keeps others from coming', () => {
    const desk = world().happens(locked(nine), { kind: 'paused', until: 'forever' });
    expect(desk.shows()).toBe('available');
    expect(desk.happens(suspended).wait(hour).shows()).toBe('available');
    expect(automationState(desk.state(), desk.now())).toEqual({
      paused: true,
      until: null,
      flapping: false,
    });
  });

  it('stops the schedule too, and lets a pick end on time', () => {
    const workingHours = { timeZone: 'Europe/Warsaw', days: {}, outside: 'offline' };
    const desk = world(rulesWith({ ...usual, workingHours }));
    expect(desk.shows()).toBe('offline');
    desk.happens({ kind: 'paused', until: 'forever' });
    expect(desk.shows()).toBe('available');
    desk.happens(pick('busy', { ending: { kind: 'for', ms: minute } }));
    expect(desk.shows()).toBe('busy');
    expect(desk.wait(minute).shows()).toBe('available');
  });

  it('ends at its time, once, with what holds then', () => {
    const desk = world().happens(locked(nine), { kind: 'paused', until: nine + hour });
    expect(automationState(desk.state(), desk.now()).until).toBe(nine + hour);
    expect(desk.wait(hour - 1).shows()).toBe('available');
    expect(desk.wait(1).shows()).toBe('away');
    expect(desk.happens(tick).wait(-minute).shows()).toBe('away');
    expect(automationState(desk.state(), desk.now()).paused).toBe(false);
  });

  it('is over on resume, which looks at lock and idle afresh', () => {
    const desk = world().happens(locked(nine), pick('available'), {
      kind: 'paused',
      until: 'forever',
    });
    expect(desk.happens(resumed).shows()).toBe('away');
  });

  it('holds across a restart', () => {
    const desk = world().happens({ kind: 'paused', until: 'forever' }).restart();
    expect(desk.happens(locked(nine)).shows()).toBe('available');
  });
});

describe('return: stay', () => {
  const stay = rulesWith({ ...usual, return: 'stay' });

  it('keeps the automatic status when its cause ends, and says why', () => {
    const desk = world(stay).happens(locked(nine)).wait(minute).happens(unlocked);
    expect(desk.presence()).toMatchObject({
      statusId: 'away',
      source: 'lock',
      reason: { kind: 'stayed', source: 'lock' },
      since: nine,
    });
    expect(desk.restart().shows()).toBe('away');
    expect(desk.happens(pick('available')).shows()).toBe('available');
  });

  it('is over when the person clears or pauses', () => {
    const away = (): World => world(stay).happens(locked(nine), unlocked);
    expect(away().happens(cleared).shows()).toBe('available');
    expect(away().happens({ kind: 'paused', until: 'forever' }).shows()).toBe('available');
  });

  it('goes from one cause to the next without a stop', () => {
    const desk = world(stay).happens(locked(nine), suspended, woken);
    expect(desk.presence()?.source).toBe('lock');
    expect(desk.happens(unlocked).presence()?.reason).toEqual({ kind: 'stayed', source: 'lock' });
  });

  it('keeps nothing that was not shown', () => {
    expect(world(stay).happens(pick('busy'), locked(nine), unlocked).shows()).toBe('busy');
  });

  it('forgets a status that is removed', () => {
    const desk = world(stay).happens(locked(nine), unlocked);
    const without = { ...stay, statuses: new Map(stay.statuses) };
    without.statuses.delete('away');
    expect(desk.configure(without).shows()).toBe('available');
  });
});

describe('the flap breaker', () => {
  const few = rulesWith({ ...usual, flapLimit: { changes: 4, minutes: 10 } });
  const flap = (desk: World, times: number): World => {
    for (let time = 0; time < times; time += 1) {
      desk.wait(second).happens(locked(desk.now())).wait(second).happens(unlocked);
    }
    return desk;
  };

  it('allows as many automatic changes as the limit says, both ways', () => {
    const desk = flap(world(few), 2);
    expect(automationState(desk.state(), desk.now()).flapping).toBe(false);
  });

  it('stops automation instead of making one more, and says so', () => {
    const desk = flap(world(few), 2).wait(second);
    expect(desk.happens(locked(desk.now())).shows()).toBe('available');
    expect(automationState(desk.state(), desk.now()).flapping).toBe(true);
    expect(desk.wait(hour).restart().happens(locked(desk.now())).shows()).toBe('available');
  });

  it('works again after the person acted', () => {
    for (const event of [cleared, resumed]) {
      const desk = flap(world(few), 3).happens(event);
      expect(desk.happens(locked(desk.now())).shows()).toBe('away');
    }
  });

  it('works again after a pick, which shows although the screen is locked', () => {
    const desk = flap(world(few), 2).happens(locked(nine + minute), pick('available'));
    expect(desk.shows()).toBe('available');
    expect(desk.happens(unlocked, locked(desk.now())).shows()).toBe('away');
  });

  it('counts anew after a pick', () => {
    const desk = flap(world(few), 2).happens(pick('available'));
    expect(flap(desk, 2).happens(locked(desk.now())).state().flap.changes).toHaveLength(5);
    expect(flap(world(few), 2).happens(pick('available')).state().flap.changes).toEqual([]);
  });

  it('forgets changes that are long ago', () => {
    const desk = flap(world(few), 2).wait(10 * minute);
    expect(desk.happens(locked(desk.now())).shows()).toBe('away');
    expect(desk.state().flap.changes).toHaveLength(1);
  });

  it('never counts what the person does', () => {
    const desk = world(few);
    for (let time = 0; time < 20; time += 1) desk.happens(pick('busy'), pick('available'), cleared);
    for (let time = 0; time < 20; time += 1) {
      desk
        .happens(pick('busy', { ending: { kind: 'for', ms: second } }))
        .wait(second)
        .happens(tick);
    }
    expect(desk.state().flap.changes).toEqual([]);
  });

  it('never counts what does not show', () => {
    const desk = flap(world(few).happens(pick('busy')), 20);
    expect(desk.state().flap).toMatchObject({ changes: [], trippedAt: null });
  });
});
