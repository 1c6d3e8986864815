import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryCommon, type CommonTrial } from '../../../electron/presence/try-common.ts';
import { beginning, lifeRules } from './life.ts';
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
  unlocked,
  usual,
  world,
  type World,
} from './world.ts';

const start = { status: 'available' };

function tried(it: World): CommonTrial {
  return tryCommon(it.state(), it.rules(), it.now());
}

function under(automation: object): World {
  return world(rulesWith({ start, ...automation }));
}

describe('what holds for all rules, right now', () => {
  it('says whether what shows could be replaced', () => {
    expect(tried(world()).base).toEqual({ statusId: 'available', mayBeReplaced: true });
    expect(tried(world().happens(pick('busy'))).base).toEqual({
      statusId: 'busy',
      mayBeReplaced: false,
    });
    expect(tried(under({ onlyOver: ['break'] }).happens(pick('lunch'))).base).toMatchObject({
      mayBeReplaced: true,
    });
    expect(tried(under({ onlyOver: ['available', 'break'] })).base).toMatchObject({
      mayBeReplaced: true,
    });
    expect(tried(world(rulesWith({}))).base).toBeNull();
  });

  it('says what stops every rule', () => {
    expect(tried(world()).stop).toBeNull();
    const paused = world().happens({ kind: 'paused', until: nine + hour });
    expect(tried(paused).stop).toBe('paused');
    expect(tried(paused.wait(hour)).stop).toBeNull();
    const tight = under({ lock: { status: 'away' }, flapLimit: { changes: 1, minutes: 10 } });
    const flapped = tried(tight.happens(locked(nine), unlocked));
    expect(flapped).toMatchObject({ stop: 'flapping', flap: { stoppedAt: nine } });
  });

  it('counts the automatic changes within the minutes of the limit', () => {
    const it = under({ lock: { status: 'away' }, flapLimit: { changes: 6, minutes: 10 } });
    expect(tried(it).flap).toMatchObject({ used: 0, allowed: 6, since: nine - 10 * minute });
    it.happens(locked(nine)).wait(minute).happens(unlocked);
    expect(tried(it).flap.used).toBe(2);
    expect(tried(it.wait(9 * minute)).flap.used).toBe(1);
    expect(tried(it.wait(minute)).flap.used).toBe(0);
  });

  it('says when a status ends that is picked now without an end', () => {
    expect(tried(world()).manualUntil).toBeNull();
    const midnight = nine + 15 * hour;
    expect(tried(under({ manualEnds: 'end-of-day' })).manualUntil).toBe(midnight);
    const workingHours = { timeZone: 'Europe/Warsaw', days: { mon: ['08:00-16:00'] } };
    const work = under({
      manualEnds: 'end-of-work',
      workingHours: { ...workingHours, outside: 'offline' },
    });
    expect(tried(work).manualUntil).toBe(nine + 7 * hour);
  });

  it('says whether a call keeps from idling', () => {
    expect(tried(world()).busy).toEqual({ known: null, isHeeded: false });
    const call = { kind: 'busy-elsewhere', busy: 'call' } as const;
    expect(tried(world().happens(call)).busy).toEqual({ known: 'call', isHeeded: true });
    expect(tried(under({ notWhile: ['presenting'] }).happens(call)).busy).toEqual({
      known: 'call',
      isHeeded: false,
    });
  });
});

describe('a return that is tried', () => {
  it.each([
    ['at-once', 'available'],
    ['ask', 'available'],
    ['stay', 'away'],
  ] as const)('follows the rule %s after an absence that is made up', (rule, statusId) => {
    const lock = { status: 'away' };
    const trial = tried(under({ lock, return: rule })).return;
    expect(trial).toEqual({ kind: rule, statusId });
    const idle = [{ afterSeconds: 300, status: 'away' }];
    expect(tried(under({ idle, return: rule })).return).toEqual({ kind: rule, statusId });
    expect(tried(under({ sleep: lock, return: rule })).return).toEqual({ kind: rule, statusId });
  });

  it('asks about the absence under way only if it has been long enough', () => {
    const it = under({ idle: [{ afterSeconds: 60, status: 'away' }], return: 'ask' });
    it.happens(idleSince(nine - 61 * second));
    expect(tried(it).return).toEqual({ kind: 'at-once', statusId: 'available' });
    it.wait(5 * minute);
    expect(tried(it).return).toEqual({ kind: 'ask', statusId: 'available' });
  });

  it('goes by what the rule of the absence under way says for itself', () => {
    const it = under({ lock: { status: 'away', return: 'stay' } }).happens(locked(nine));
    expect(tried(it).return).toEqual({ kind: 'stay', statusId: 'away' });
    const after = it.happens(unlocked, active);
    expect(after.shows()).toBe('away');
  });

  it('makes up an absence long enough for the rule, however long that is', () => {
    const back = { kind: 'at-once', statusId: 'available' };
    expect(tried(under({ idle: [{ afterSeconds: 1800, status: 'away' }] })).return).toEqual(back);
    expect(tried(under({ lock: { status: 'away', afterSeconds: 900 } })).return).toEqual(back);
  });

  it('leaves out the rules that say for themselves what happens on return', () => {
    const back = { kind: 'at-once', statusId: 'available' };
    const common = { afterSeconds: 300, status: 'away' };
    const own = { afterSeconds: 1800, status: 'offline', return: 'stay' };
    expect(tried(under({ idle: [common, own] })).return).toEqual(back);
    const lock = { status: 'away', return: 'stay' };
    expect(tried(under({ lock, idle: [common] })).return).toEqual(back);
  });

  it('does not take what stayed after an earlier absence for what would stay after this one', () => {
    const it = under({
      lock: { status: 'away', return: 'stay' },
      idle: [{ afterSeconds: 300, status: 'offline' }],
      onlyOver: ['available', 'away'],
    });
    it.happens(locked(nine)).wait(minute).happens(unlocked, active);
    expect(it.shows()).toBe('away');
    expect(tried(it).return).toEqual({ kind: 'at-once', statusId: 'away' });
  });

  it('does not take the question about an earlier absence for one about this one', () => {
    const it = under({ idle: [{ afterSeconds: 60, status: 'away' }], return: 'ask' });
    it.happens(idleSince(nine - 10 * minute))
      .wait(minute)
      .happens(active)
      .wait(2 * minute);
    expect(it.state().question).not.toBeNull();
    it.happens(idleSince(it.now() - 61 * second));
    expect(it.shows()).toBe('away');
    expect(tried(it).return).toEqual({ kind: 'at-once', statusId: 'available' });
  });

  it('makes up an absence also while one is under way that was taken back', () => {
    const it = under({ lock: { status: 'away' } }).happens(locked(nine), { kind: 'undone' });
    expect(it.shows()).toBe('available');
    expect(tried(it).return).toEqual({ kind: 'at-once', statusId: 'available' });
  });

  it('leaves alone what no rule would have replaced', () => {
    const it = world().happens(pick('busy'));
    expect(tried(it).return).toEqual({ kind: 'untouched', statusId: 'busy' });
  });

  it('says where it means nothing', () => {
    expect(tried(under({})).return).toEqual({ kind: 'no-rule' });
    const own = { status: 'away', return: 'ask' };
    expect(tried(under({ lock: own })).return).toEqual({ kind: 'own-rules' });
  });

  it('is not stopped by the breaker that would count it', () => {
    const it = under({ lock: { status: 'away' }, flapLimit: { changes: 1, minutes: 60 } });
    expect(tried(it).return).toEqual({ kind: 'at-once', statusId: 'available' });
  });

  it('comes to what really happens after ten minutes with the screen locked', () => {
    for (const rule of ['at-once', 'ask', 'stay']) {
      const it = world(rulesWith({ ...usual, return: rule }));
      const foreseen = tried(it).return;
      it.happens(locked(nine))
        .wait(10 * minute)
        .happens(unlocked, active);
      expect(foreseen).toEqual({ kind: rule, statusId: it.shows() });
      expect(it.state().question !== null).toBe(rule === 'ask');
    }
  });

  it('finds something to say of every state', () => {
    fc.assert(
      fc.property(lifeRules, beginning, (rules, now) => {
        const it = world(rules, now).happens(locked(now), idleSince(now), quitting);
        const trial = tried(it);
        expect(trial.flap.used).toBeLessThanOrEqual(it.state().flap.changes.length);
        if (trial.manualUntil !== null) expect(trial.manualUntil).toBeGreaterThan(now);
      }),
    );
  });
});
