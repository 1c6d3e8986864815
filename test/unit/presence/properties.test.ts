import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { presenceStateSchema, type PresenceState } from '../../../electron/presence/state.ts';
import { advance } from '../../../electron/presence/advance.ts';
import { canUndo, presenceOf, resolve } from '../../../electron/presence/resolve.ts';
import { isAutomatic, type Rules } from '../../../electron/presence/rules.ts';
import { explain } from '../../../electron/presence/explain.ts';
import { nextChangeAt } from '../../../electron/presence/next-change.ts';
import { anyClaim, anyRules, anything, onlySensed, outcome, play, steadyRules } from './model.ts';
import {
  active,
  day,
  hour,
  minute,
  nine,
  pick,
  resumed,
  second,
  unlocked,
  woken,
} from './world.ts';

const runs = { numRuns: 2000 };
const sensedKinds = ['locked', 'unlocked', 'idle-since', 'active', 'suspended', 'tick'];

function mayCover(statusId: string, { statuses, automation }: Rules): boolean {
  const kind = statuses.get(statusId)?.kind;
  return kind !== undefined && automation.onlyOver.includes(kind);
}

describe('presence, whatever happens', () => {
  it('is the same in whatever order the claims arrive', () => {
    const shuffled = fc
      .array(anyClaim, { maxLength: 8 })
      .chain((claims) =>
        fc.tuple(
          fc.constant(claims),
          fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
        ),
      );
    fc.assert(
      fc.property(anyRules, shuffled, (rules, [claims, others]) => {
        expect(resolve(others, rules, nine)).toEqual(resolve(claims, rules, nine));
      }),
      runs,
    );
  });

  it('is what the person picks, at the moment of the pick, and always possible to store', () => {
    fc.assert(
      fc.property(anyRules, anything, (rules, happenings) => {
        const { after, now } = outcome(rules, happenings);
        const next = advance(after, pick('available'), { rules, now });
        expect(presenceOf(next, rules, now)?.statusId).toBe('available');
        expect(canUndo(next, rules, now)).toBe(false);
        expect(presenceStateSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
      }),
      runs,
    );
  });

  it('never overrides the choice of the person by a rule that may not', () => {
    fc.assert(
      fc.property(anyRules, anything, (rules, happenings) => {
        for (const { after, now } of play(rules, happenings)) {
          const { manual, stayed } = after;
          const free = manual === null || stayed !== null || mayCover(manual.statusId, rules);
          if (free || !rules.statuses.has(manual.statusId)) continue;
          expect(presenceOf(after, rules, now)?.statusId).toBe(manual.statusId);
        }
      }),
      runs,
    );
  });

  it('is, once every cause has ended, exactly what is left', () => {
    fc.assert(
      fc.property(steadyRules, anything, (rules, happenings) => {
        const { after, now } = outcome(rules, happenings);
        const plain = { ...rules, automation: { ...rules.automation, return: 'at-once' as const } };
        const quitless = { ...after, causes: { ...after.causes, quit: null }, stayed: null };
        const back = [unlocked, active, woken, resumed].reduce<PresenceState>(
          (state, event) => advance(state, event, { rules: plain, now }),
          quitless,
        );
        const { start, workingHours } = rules.automation;
        const outside =
          rules.calendar.hoursAt(now)?.working === false ? workingHours?.outside : undefined;
        const left = [back.manual?.statusId, outside, start?.status];
        const expected = left.find((id) => id !== undefined && rules.statuses.has(id));
        expect(presenceOf(back, rules, now)?.statusId).toBe(expected);
      }),
      runs,
    );
  });

  it('names in its explanation exactly the claim that wins', () => {
    fc.assert(
      fc.property(anyRules, anything, (rules, happenings) => {
        const { after, now } = outcome(rules, happenings);
        const explained = explain(after, rules, now).claims;
        const presence = presenceOf(after, rules, now);
        const winners = explained.filter(({ verdict }) => verdict.startsWith('wins'));
        expect(winners.map(({ source, statusId, since }) => ({ source, statusId, since }))).toEqual(
          presence === null
            ? []
            : [{ source: presence.source, statusId: presence.statusId, since: presence.since }],
        );
        const covered = explained.filter(({ verdict }) => verdict === 'covered');
        expect(covered).toHaveLength(winners[0]?.verdict === 'wins-as-overlay' ? 1 : 0);
      }),
      runs,
    );
  });

  it('does not change by time alone before the instant that was foretold', () => {
    fc.assert(
      fc.property(anyRules, anything, fc.double({ min: 0, max: 1, noNaN: true }), (...given) => {
        const [rules, happenings, part] = given;
        const { after, now } = outcome(rules, happenings);
        const next = nextChangeAt(after, rules, now) ?? now + 30 * day;
        const then = Math.min(now + Math.floor((next - now) * part), next - 1);
        expect(next).toBeGreaterThan(now);
        expect(presenceOf(after, rules, then)).toEqual(presenceOf(after, rules, now));
        expect(presenceOf(after, rules, next - 1)).toEqual(presenceOf(after, rules, now));
      }),
      runs,
    );
  });

  it('does not depend on when somebody looks', () => {
    fc.assert(
      fc.property(steadyRules, onlySensed, fc.nat({ max: hour }), (rules, happenings, ms) => {
        const { after, now } = outcome(rules, happenings);
        const ticked = advance(after, { kind: 'tick' }, { rules, now: now + ms });
        expect(presenceOf(ticked, rules, now + ms)).toEqual(presenceOf(after, rules, now + ms));
      }),
      runs,
    );
  });

  it('does not change by a report that is repeated', () => {
    fc.assert(
      fc.property(anyRules, anything, (rules, happenings) => {
        for (const { after, event, now } of play(rules, happenings)) {
          if (!sensedKinds.includes(event.kind)) continue;
          expect(advance(after, event, { rules, now })).toBe(after);
        }
      }),
      runs,
    );
  });
});

describe('a timed status, whatever happens', () => {
  it('ends once and on time', () => {
    const length = fc.integer({ min: second, max: 2 * hour });
    fc.assert(
      fc.property(anyRules, anything, length, onlySensed, (...given) => {
        const [rules, happenings, ms, more] = given;
        const { after, now } = outcome(rules, happenings);
        const event = pick('busy', { ending: { kind: 'for', ms } });
        const picked = advance(after, event, { rules, now });
        for (const moment of play(rules, more, { after: picked, now })) {
          const holds = explain(moment.after, rules, moment.now).claims.some(
            ({ source, verdict }) => source === 'manual' && verdict !== 'ended',
          );
          expect(holds).toBe(moment.now < now + ms);
        }
        const ended = advance(picked, { kind: 'tick' }, { rules, now: now + ms });
        expect(ended.manual).toBeNull();
      }),
      runs,
    );
  });
});

describe('a dismissal, whatever happens', () => {
  it('holds for the whole lock', () => {
    const withoutEnd = onlySensed.map((each) =>
      each.filter(({ eventAt }) => eventAt(nine).kind !== 'unlocked'),
    );
    fc.assert(
      fc.property(steadyRules, anything, withoutEnd, (rules, happenings, more) => {
        const { after, now } = outcome(rules, happenings);
        const lockedNow = advance(after, { kind: 'locked', since: now - hour }, { rules, now });
        const picked = advance(lockedNow, pick('available'), { rules, now });
        // Only a lock past its delay is dismissed; the longest delay here is a minute.
        if ((picked.causes.lock?.since ?? now) > now - minute) return;
        for (const moment of play(rules, more, { after: picked, now })) {
          expect(presenceOf(moment.after, rules, moment.now)?.source).not.toBe('lock');
        }
      }),
      runs,
    );
  });

  it('holds for the whole idling, through every stage and a restart', () => {
    const times = fc.array(fc.integer({ min: 0, max: hour }), { maxLength: 8 });
    fc.assert(
      fc.property(steadyRules, times, fc.boolean(), (rules, waits, restarts) => {
        const since = nine - hour;
        const { after } = outcome(rules, []);
        const idle = advance(after, { kind: 'idle-since', since }, { rules, now: nine });
        let state = advance(idle, pick('available'), { rules, now: nine });
        let now = nine;
        for (const wait of waits) {
          now += wait;
          if (restarts) state = advance(state, { kind: 'started' }, { rules, now });
          state = advance(state, { kind: 'idle-since', since }, { rules, now });
          expect(presenceOf(state, rules, now)?.source).not.toBe('idle');
        }
      }),
      runs,
    );
  });
});

describe('a restart, whatever happened before', () => {
  it('shows the same once the machine has said the same again', () => {
    fc.assert(
      fc.property(steadyRules, anything, (rules, happenings) => {
        const { after, now } = outcome(rules, happenings);
        const { lock, idle } = after.causes;
        const awake = {
          ...after,
          causes: { lock, idle, sleep: null, quit: null, unlockedAt: null },
        };
        const levels: readonly PresenceEvent[] = [
          { kind: 'started' },
          lock === null ? unlocked : { kind: 'locked', since: lock.since },
          ...(idle === null ? [] : [{ kind: 'idle-since', since: idle.since } as const]),
        ];
        const again = levels.reduce<PresenceState>(
          (state, event) => advance(state, event, { rules, now }),
          awake,
        );
        expect(presenceOf(again, rules, now)?.statusId).toBe(
          presenceOf(awake, rules, now)?.statusId,
        );
      }),
      runs,
    );
  });
});

describe('the flap breaker, whatever happens', () => {
  it('lets no more automatic changes happen than its limit, but for the way back', () => {
    fc.assert(
      fc.property(anyRules, onlySensed, (rules, happenings) => {
        const { changes, minutes } = rules.automation.flapLimit;
        const seen: number[] = [];
        let shown = presenceOf(outcome(rules, []).after, rules, nine);
        for (const { after, now } of play(rules, happenings)) {
          const next = presenceOf(after, rules, now);
          const automatic = [shown, next].some((each) => each !== null && isAutomatic(each));
          if (shown?.statusId !== next?.statusId && automatic) seen.push(now);
          shown = next;
          const recent = seen.filter((at) => at > now - minutes * minute);
          expect(recent.length).toBeLessThanOrEqual(changes + 1);
        }
      }),
      runs,
    );
  });
});
