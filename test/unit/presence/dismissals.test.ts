import { describe, expect, it } from 'vitest';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
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
  undone,
  unlocked,
  usual,
  woken,
  world,
} from './world.ts';

describe('a pick that makes no sense', () => {
  it('changes nothing: what was picked and what was dismissed stay as they are', () => {
    const computer = world().happens(pick('busy'), locked(nine));
    const before = computer.state();
    const past = { kind: 'instant', at: nine - minute } as const;
    expect(computer.happens(pick('gone')).state()).toBe(before);
    expect(computer.happens(pick('available', { ending: past })).state()).toBe(before);
    expect(computer.shows()).toBe('busy');
  });
});

describe('what the person took back', () => {
  it('is not shortened by a pick that follows, also when a later stage has come', () => {
    const computer = world()
      .happens(idleSince(nine))
      .wait(6 * minute)
      .happens(undone);
    computer.wait(hour).happens(pick('available'), locked(computer.now()), unlocked);
    expect(computer.happens(idleSince(computer.now())).wait(hour).shows()).toBe('available');
  });

  it('is over when the person clears the status or resumes automation', () => {
    for (const event of [cleared, resumed]) {
      const computer = world().happens(locked(nine), undone, event);
      expect(computer.state().dismissed).toEqual([]);
      expect(computer.shows()).toBe('away');
    }
  });

  it('as idling counts anew from an unlock on, be it in the same instant', () => {
    const computer = world().happens(
      idleSince(nine - hour),
      locked(nine),
      pick('available'),
      unlocked,
    );
    expect(computer.happens(idleSince(nine)).wait(hour).shows()).toBe('offline');
  });

  it('as quitting or sleep is over with the next start', () => {
    for (const event of [quitting, suspended]) {
      const computer = world().happens(event, undone);
      expect(computer.shows()).toBe('available');
      expect(computer.restart().happens(event).shows(), event.kind).toBe('offline');
    }
  });

  it('as quitting holds while the program still quits, although there is input', () => {
    const computer = world().happens(quitting, undone).wait(minute);
    expect(computer.happens(active).shows()).toBe('available');
  });
});

describe('a dismissal of several causes', () => {
  it('ends for each of them by itself: waking leaves the lock dismissed', () => {
    const computer = world().happens(locked(nine), suspended, pick('available'), woken);
    expect(computer.shows()).toBe('available');
    expect(computer.happens(suspended).shows()).toBe('offline');
  });
});

describe('a dismissal across a restart', () => {
  it('of a lock is not ended by idling that is seen before the lock is', () => {
    const computer = world().happens(locked(nine), pick('available')).wait(minute).restart();
    expect(computer.happens(idleSince(computer.now()), locked(nine)).shows()).toBe('available');
  });

  it('of a lock is not ended by input that is seen before the lock is', () => {
    const computer = world().happens(locked(nine), pick('available')).restart();
    expect(computer.happens(active, locked(nine)).shows()).toBe('available');
  });

  it('of idling is over by input since, whatever else is dismissed', () => {
    const computer = world()
      .happens(idleSince(nine), suspended)
      .wait(6 * minute)
      .happens(locked(nine), pick('available'))
      .wait(10 * minute)
      .restart();
    computer.happens(idleSince(computer.now() - 6 * minute));
    expect(computer.presence()).toMatchObject({ source: 'idle', statusId: 'away' });
  });

  it('of idling holds for the same idling, though a lock was dismissed before it began', () => {
    const computer = world().happens(locked(nine), undone, unlocked).wait(minute);
    computer
      .happens(idleSince(computer.now()))
      .wait(6 * minute)
      .happens(pick('available'));
    const since = nine + minute;
    expect(computer.restart().happens(idleSince(since)).wait(hour).shows()).toBe('available');
  });

  it('of idling holds for the input of the very pick', () => {
    const computer = world()
      .happens(idleSince(nine - hour))
      .happens(pick('available'));
    expect(computer.restart().happens(idleSince(nine)).wait(hour).shows()).toBe('available');
  });

  it('of idling that was taken back holds until somebody is back', () => {
    const computer = world()
      .happens(idleSince(nine - hour), undone)
      .wait(minute)
      .restart();
    computer.happens(idleSince(nine + second)).wait(hour);
    expect(computer.shows()).toBe('available');
    computer.happens(active, idleSince(computer.now())).wait(hour);
    expect(computer.shows()).toBe('offline');
  });
});

describe('a status that stayed', () => {
  const stay = rulesWith({ ...usual, return: 'stay' });
  const stayed = (): ReturnType<typeof world> => world(stay).happens(locked(nine), unlocked);

  it('is what the person is in: only what may lie over its kind lies over it', () => {
    expect(stayed().presence()).toMatchObject({ statusId: 'away', returnsTo: null });
    expect(stayed().happens(suspended).presence()).toMatchObject({
      statusId: 'away',
      reason: { kind: 'stayed', source: 'lock' },
    });
    const over = rulesWith({ ...usual, return: 'stay', onlyOver: ['available', 'away'] });
    const computer = world(over).happens(locked(nine), unlocked, suspended);
    expect(computer.presence()).toMatchObject({ source: 'sleep', returnsTo: 'away' });
  });

  it('of idling is no longer about idling, so that a call does not end it', () => {
    const computer = world(stay).happens(idleSince(nine - hour), active);
    expect(computer.shows()).toBe('offline');
    expect(computer.happens({ kind: 'busy-elsewhere', busy: 'call' }).shows()).toBe('offline');
  });

  it('is left behind only by the last of several causes', () => {
    const computer = world(stay).happens(locked(nine));
    const shown = (event: PresenceEvent): unknown => computer.happens(event).presence()?.reason;
    expect(shown(suspended)).toEqual({ kind: 'sleeping' });
    expect(shown({ kind: 'resumed-from-sleep' })).toEqual({ kind: 'locked' });
    expect(shown(unlocked)).toEqual({ kind: 'stayed', source: 'lock' });
  });

  it('is left behind neither by a call that hides idling nor by a meeting', () => {
    const computer = world(stay).happens(idleSince(nine - hour));
    expect(computer.shows()).toBe('offline');
    expect(computer.happens({ kind: 'busy-elsewhere', busy: 'call' }).shows()).toBe('available');
    const calendar = { file: 'work.ics', status: 'busy' };
    const meetings = [{ since: nine, until: nine + hour, title: null }];
    const met = world(rulesWith({ ...usual, return: 'stay', calendar }));
    met.happens({ kind: 'meetings', meetings });
    expect(met.shows()).toBe('busy');
    expect(met.wait(hour).happens(unlocked).shows()).toBe('available');
  });

  it('comes not back with a status that was removed from the settings and is there again', () => {
    const computer = stayed();
    const without = { ...stay, statuses: new Map(stay.statuses) };
    without.statuses.delete('away');
    expect(computer.configure(without).shows()).toBe('available');
    expect(computer.configure(stay).shows()).toBe('available');
  });
});
