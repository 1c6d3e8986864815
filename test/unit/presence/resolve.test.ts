import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../electron/contract/views/claim.ts';
import type { Verdict } from '../../../electron/contract/views/explanation.ts';
import { explain } from '../../../electron/presence/explain.ts';
import { nextChangeAt } from '../../../electron/presence/next-change.ts';
import { resolve } from '../../../electron/presence/resolve.ts';
import { initialState, presenceStateSchema } from '../../../electron/presence/state.ts';
import {
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
  world,
  type World,
} from './world.ts';

const manual: Claim = {
  source: 'manual',
  statusId: 'available',
  since: nine,
  until: null,
  message: null,
  reason: { kind: 'picked', via: 'tray', forMs: null },
};
const meeting: Claim = { ...manual, source: 'meeting', statusId: 'busy', until: nine + hour };
const lock: Claim = { ...manual, source: 'lock', statusId: 'away', reason: { kind: 'locked' } };

describe('resolving claims', () => {
  const rules = rulesWith();
  const winner = (...claims: readonly Claim[]): string | undefined =>
    resolve(claims, rules, nine)?.statusId;

  it('takes the newest manual claim', () => {
    const newer = { ...manual, statusId: 'busy', since: nine + second };
    expect(winner(manual, newer)).toBe('busy');
    expect(winner(newer, manual)).toBe('busy');
  });

  it('takes the same of two that are equally new, in any order', () => {
    const other = { ...manual, statusId: 'busy' };
    expect(winner(manual, other)).toBe(winner(other, manual));
  });

  it('takes the same of two that stayed from different sources, in any order', () => {
    const reason = { kind: 'stayed', source: 'lock' } as const;
    const [one, two] = [
      { ...lock, reason },
      { ...lock, reason, source: 'idle' as const },
    ];
    expect(resolve([one, two], rules, nine)).toEqual(resolve([two, one], rules, nine));
  });

  it('takes a status that stayed before a pick, which would have withdrawn it', () => {
    const stayed = { ...lock, reason: { kind: 'stayed', source: 'lock' } } as const;
    const newer = { ...manual, statusId: 'busy', since: nine + second };
    expect(winner(stayed, newer)).toBe('away');
    expect(winner(newer, stayed)).toBe('away');
  });

  it('lets a meeting go before a lock, and knows what comes back at its end', () => {
    expect(resolve([lock, meeting, manual], rules, nine)).toMatchObject({
      statusId: 'busy',
      source: 'meeting',
      until: nine + hour,
      returnsTo: 'available',
    });
  });

  it('passes over a claim that has ended or whose status is gone', () => {
    expect(winner(manual, { ...meeting, until: nine })).toBe('available');
    expect(winner(manual, { ...meeting, statusId: 'gone' })).toBe('available');
    expect(winner({ ...manual, statusId: 'gone' })).toBeUndefined();
  });

  it('says which claim comes back when a timed one ends', () => {
    const timed = { ...manual, statusId: 'busy', since: nine + 1, until: nine + hour };
    expect(resolve([timed, manual], rules, nine)?.returnsTo).toBe('available');
    expect(resolve([timed], rules, nine)?.returnsTo).toBeNull();
  });
});

describe('explaining', () => {
  const verdicts = (computer: World): Record<string, Verdict> =>
    Object.fromEntries(
      explain(computer.state(), computer.rules(), computer.now()).claims.map(
        ({ source, statusId, verdict }) => [`${source} ${statusId}`, verdict],
      ),
    );

  it('names the winner, what it covers and what is weaker', () => {
    const computer = world().happens(pick('available'), locked(nine), suspended);
    expect(verdicts(computer)).toEqual({
      'manual available': 'covered',
      'start available': 'weaker',
      'sleep offline': 'wins-as-overlay',
      'lock away': 'weaker',
    });
  });

  it('says what a rule may not lie over, and what is still to come', () => {
    const computer = world()
      .happens(pick('busy'), locked(nine), idleSince(nine))
      .wait(6 * minute);
    expect(verdicts(computer)).toEqual({
      'manual busy': 'wins-as-base',
      'start available': 'weaker',
      'lock away': 'not-allowed-over',
      'idle away': 'not-allowed-over',
      'idle offline': 'waiting',
    });
  });

  it('says what was dismissed, paused, stopped, removed or has nothing to lie over', () => {
    const computer = world(rulesWith({ ...usual, flapLimit: { changes: 1, minutes: 10 } }));
    computer.happens(locked(nine), undone);
    expect(verdicts(computer)['lock away']).toBe('dismissed');
    expect(verdicts(computer.happens({ kind: 'paused', until: 'forever' }))['lock away']).toBe(
      'paused',
    );
    computer.happens({ kind: 'resumed' }, unlocked, locked(nine), unlocked, locked(nine));
    expect(verdicts(computer)['lock away']).toBe('flapping');
    const gone = world(rulesWith({ lock: { status: 'gone' } })).happens(locked(nine));
    expect(verdicts(gone)['lock gone']).toBe('removed-status');
    const bare = world(rulesWith({ lock: { status: 'away' } })).happens(locked(nine));
    expect(verdicts(bare)['lock away']).toBe('no-base');
  });

  it('says when working hours will be over, and that a timed status has ended', () => {
    const workingHours = {
      timeZone: 'Europe/Warsaw',
      days: { mon: ['09:00-17:00'] },
      outside: 'offline',
    };
    const ending = { kind: 'for', ms: minute } as const;
    const computer = world(rulesWith({ workingHours }))
      .happens(pick('busy', { ending }))
      .wait(minute);
    expect(verdicts(computer)).toEqual({ 'manual busy': 'ended', 'schedule offline': 'waiting' });
  });
});

describe('the next change', () => {
  const next = (computer: World): number | null =>
    nextChangeAt(computer.state(), computer.rules(), computer.now());

  it('is none if only an event can change anything', () => {
    expect(next(world())).toBeNull();
    expect(next(world().happens({ kind: 'paused', until: 'forever' }))).toBeNull();
  });

  it('is the end of a pick, of a delay or of a pause, or the next idle stage', () => {
    expect(next(world().happens(pick('lunch')))).toBe(nine + hour);
    expect(next(world().happens({ kind: 'paused', until: nine + minute }))).toBe(nine + minute);
    const late = rulesWith({ ...usual, lock: { status: 'away', afterSeconds: 10 } });
    expect(next(world(late).happens(locked(nine)))).toBe(nine + 10 * second);
    const computer = world().happens(idleSince(nine));
    expect(next(computer)).toBe(nine + 5 * minute);
    expect(next(computer.wait(5 * minute))).toBe(nine + 30 * minute);
    expect(next(computer.wait(hour))).toBeNull();
  });

  it('is the edge of the working hours', () => {
    const workingHours = {
      timeZone: 'Europe/Warsaw',
      days: { mon: ['09:00-17:00'] },
      outside: 'offline',
    };
    const computer = world(rulesWith({ workingHours }));
    expect(next(computer)).toBe(nine + 8 * hour);
    expect(next(computer.wait(8 * hour))).toBe(nine + 7 * 24 * hour);
  });
});

describe('the stored state', () => {
  it('reads back as it was written', () => {
    const computer = world().happens(idleSince(nine - hour), locked(nine), undone, pick('lunch'));
    const text = JSON.stringify(computer.state());
    expect(presenceStateSchema.parse(JSON.parse(text))).toEqual(computer.state());
    expect(presenceStateSchema.parse(initialState(nine))).toEqual(initialState(nine));
  });

  it('keeps what was dismissed and until when, a pause without an end, and the open question', () => {
    const computer = world(rulesWith({ ...usual, return: 'ask' })).happens(locked(nine));
    computer
      .wait(hour)
      .happens(unlocked, suspended, undone, locked(computer.now()), pick('available'));
    computer.happens({ kind: 'paused', until: 'forever' });
    const state = computer.state();
    expect(state).toMatchObject({
      dismissed: [
        { source: 'sleep', hold: 'back' },
        { source: 'lock', hold: 'cause' },
      ],
      pausedUntil: 'forever',
      question: { since: nine, until: nine + hour, source: 'lock' },
    });
    expect(presenceStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('refuses what it does not know', () => {
    expect(presenceStateSchema.safeParse({ ...initialState(nine), more: 1 }).success).toBe(false);
  });
});
