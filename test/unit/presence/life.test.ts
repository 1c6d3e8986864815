import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Presence } from '../../../electron/contract/views/claim.ts';
import { advance } from '../../../electron/presence/advance.ts';
import { isAutomatic, isOverlay, type Rules } from '../../../electron/presence/rules.ts';
import { explain } from '../../../electron/presence/explain.ts';
import { nextChangeAt } from '../../../electron/presence/next-change.ts';
import { presenceOf } from '../../../electron/presence/resolve.ts';
import {
  initialState,
  presenceStateSchema,
  type PresenceState,
} from '../../../electron/presence/state.ts';
import {
  beginning,
  flips,
  incidents,
  lifeRules,
  live,
  sensedEvents,
  type Incident,
  type LifeMoment,
} from './life.ts';
import { minute, pick } from './world.ts';

/** `npm test` takes the usual number, the soak test far more. */
const sequences = Number(process.env['PRESENTLY_PRESENCE_SEQUENCES'] ?? 5000);
const parts = 5;
const runs = { numRuns: Math.ceil(sequences / parts) };
const longestMs = Math.max(60_000, runs.numRuns * 40);

function lives(
  check: (rules: Rules) => (moment: LifeMoment) => void,
  days: fc.Arbitrary<readonly Incident[]> = incidents,
): void {
  fc.assert(
    fc.property(lifeRules, days, beginning, (rules, each, from) => {
      live(rules, each, { from, tell: check(rules) });
    }),
    runs,
  );
}

/** What is left without any automatic claim, said in the words of the design. */
function baseOf(state: PresenceState, rules: Rules, now: number): string | null {
  const { start, workingHours } = rules.automation;
  const { manual, stayed, pausedUntil, flap } = state;
  const works = pausedUntil === null && flap.trippedAt === null;
  const outside = works && rules.calendar.hoursAt(now)?.working === false;
  const held = (claim: Claim | null): string | undefined =>
    claim === null || (claim.until ?? now + 1) <= now ? undefined : claim.statusId;
  const left = [
    works ? held(stayed) : undefined,
    held(manual),
    outside ? workingHours?.outside : undefined,
    start?.status,
  ];
  return left.find((id) => rules.statuses.has(id ?? '')) ?? null;
}

function kindsOf({ source, reason, statusId }: Presence, { automation }: Rules): readonly string[] {
  const idle = automation.idle?.find(
    ({ afterSeconds, status }) =>
      reason.kind === 'idle' && reason.afterSeconds === afterSeconds && status === statusId,
  );
  const { quit, sleep, lock, calendar } = automation;
  const own = { quit, sleep, lock, idle, meeting: calendar };
  // The sources of bases are in no rule.
  const rule = (own as Readonly<Record<string, { onlyOver?: readonly string[] } | undefined>>)[
    source
  ];
  return rule?.onlyOver ?? automation.onlyOver;
}

/** The automatic status that lies over the base, if one does. */
function overlaid(presence: Presence | null): Presence | null {
  return presence !== null && isOverlay(presence) ? presence : null;
}

describe('a life of any kind', () => {
  it(
    'never lets a rule override a choice that it may not, and restores what the claims say',
    () => {
      lives((rules) => ({ after, now }) => {
        const shown = presenceOf(after, rules, now);
        const base = baseOf(after, rules, now);
        const over = overlaid(shown);
        if (over === null) expect(shown?.statusId ?? null).toBe(base);
        else expect(kindsOf(over, rules)).toContain(rules.statuses.get(base ?? '')?.kind);
      });
    },
    longestMs,
  );

  it(
    'ends a timed status once, at its very instant while awake and at once on waking',
    () => {
      lives((rules) => {
        const over = new Set<string>();
        const nameOf = ({ since, until }: Claim): string => `${String(since)} to ${String(until)}`;
        return ({ before, after, event, now }) => {
          const was = before.manual;
          if (was !== null && (was.until ?? now + 1) <= now) over.add(nameOf(was));
          const { manual } = after;
          if (typeof manual?.until !== 'number') return;
          expect(manual.until).toBeGreaterThan(now);
          // One timer is enough: it never lets the end go by.
          expect(nextChangeAt(after, rules, now)).toBeLessThanOrEqual(manual.until);
          if (event.kind !== 'picked') expect(over).not.toContain(nameOf(manual));
        };
      });
    },
    longestMs,
  );

  it(
    'names in its explanation exactly the claim that wins, and what time will change next',
    () => {
      lives((rules) => ({ after, now, event }) => {
        // By time alone nothing is said that the event before did not foretell.
        if (event.kind === 'tick') return;
        const shown = presenceOf(after, rules, now);
        const { winner, next, claims } = explain(after, rules, now);
        expect(winner && { ...winner }).toEqual(
          shown && {
            ...winner,
            statusId: shown.statusId,
            source: shown.source,
            since: shown.since,
            reason: shown.reason,
            until: shown.until,
          },
        );
        const losers = claims.filter((each) => each !== winner);
        expect(losers.some(({ verdict }) => verdict.startsWith('wins'))).toBe(false);
        if (next === null) return;
        expect(next.at).toBeGreaterThan(now);
        expect([next.statusId, next.source]).not.toEqual([shown?.statusId, shown?.source]);
      });
    },
    longestMs,
  );

  it(
    'makes no more automatic changes than the flap limit, but for the way back',
    () => {
      lives((rules) => {
        const { changes, minutes } = rules.automation.flapLimit;
        const sensed = ['locked', 'unlocked', 'idle-since', 'active', 'suspended', 'tick'];
        const counted = [...sensed, 'resumed-from-sleep', 'busy-elsewhere', 'meetings'];
        let seen: number[] = [];
        return ({ before, after, event, now, clockWasSet }) => {
          if (!counted.includes(event.kind) || clockWasSet) {
            seen = [];
            return;
          }
          const { shown: was } = before.flap;
          const { shown: is } = after.flap;
          if (was.statusId !== is.statusId && (was.automatic || is.automatic)) seen.push(now);
          const recent = seen.filter((at) => at > now - minutes * minute);
          expect(recent.length).toBeLessThanOrEqual(changes + 1);
        };
      }, flips);
    },
    longestMs,
  );

  it(
    'is stored and read back as it is, and asks only about an absence worth a question',
    () => {
      lives((rules) => ({ before, after, now }) => {
        expect(presenceStateSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
        const { question } = after;
        if (question === null || question === before.question) return;
        expect(question.until).toBe(now);
        expect(question.until - question.since).toBeGreaterThanOrEqual(5 * minute);
        expect(overlaid(presenceOf(after, rules, now))).toBeNull();
      });
    },
    longestMs,
  );
});

describe('reports of one instant', () => {
  it(
    'come to the same in any order, where they only say that something began',
    () => {
      const begin = fc
        .uniqueArray(sensedEvents, { maxLength: 6, selector: (make) => make(0).kind })
        .map((makes) => makes.filter((make) => !['unlocked', 'active'].includes(make(0).kind)));
      const orders = begin.chain((makes) =>
        fc.tuple(
          fc.constant(makes),
          fc.shuffledSubarray(makes, { minLength: makes.length, maxLength: makes.length }),
        ),
      );
      fc.assert(
        fc.property(lifeRules, orders, beginning, (rules, [one, other], now) => {
          const calm = {
            ...rules,
            automation: { ...rules.automation, flapLimit: { changes: 1000, minutes: 1 } },
          };
          const first = advance(initialState(now), pick('available'), { rules: calm, now });
          const after = (makes: typeof one): Presence | null => {
            const state = makes.reduce<PresenceState>(
              (each, make) => advance(each, make(now), { rules: calm, now }),
              first,
            );
            return presenceOf(state, calm, now);
          };
          expect(after(other)).toEqual(after(one));
          expect(isAutomatic({ source: after(one)?.source ?? 'manual' })).toBeTypeOf('boolean');
        }),
        runs,
      );
    },
    longestMs,
  );
});
