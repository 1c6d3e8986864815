import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryRules } from '../../../electron/presence/rule-trial.ts';
import { advance } from '../../../electron/presence/advance.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import type { Rules } from '../../../electron/presence/rules.ts';
import { initialState } from '../../../electron/presence/state.ts';
import { beginning, lifeRules } from './life.ts';
import { statuses } from './world.ts';

const before: fc.Arbitrary<readonly PresenceEvent[]> = fc.array(
  fc.oneof(
    fc.constantFrom<PresenceEvent[]>(
      { kind: 'active' },
      { kind: 'unlocked' },
      { kind: 'undone' },
      { kind: 'suspended' },
      { kind: 'busy-elsewhere', busy: 'call' },
      { kind: 'paused', until: 'forever' },
      { kind: 'resumed' },
    ),
    fc.constantFrom(...statuses).map(({ id }): PresenceEvent => ({
      kind: 'picked',
      statusId: id,
      message: 'so',
      ending: null,
      via: 'window',
    })),
  ),
  { maxLength: 6 },
);

function expectedRules({ automation }: Rules): readonly string[] {
  const single = ['start', 'lock', 'sleep', 'quit', 'workingHours', 'calendar'] as const;
  return [
    ...single.filter((rule) => automation[rule] !== undefined),
    ...(automation.idle ?? []).map((_, index) => `idle[${index}]`),
  ];
}

describe('the trial of rules', () => {
  it('tells of every rule once, and says that one shows only if its status would', () => {
    fc.assert(
      fc.property(lifeRules, beginning, before, (rules, now, events) => {
        const state = events.reduce(
          (known, event) => advance(known, event, { rules, now }),
          initialState(now),
        );
        const trials = tryRules({ state, rules, now });
        expect(trials.map(({ rule }) => rule).toSorted()).toEqual(expectedRules(rules).toSorted());
        for (const { verdict, winner, statusId } of trials) {
          const wins = verdict === 'wins-as-overlay' || verdict === 'wins-as-base';
          if (wins) expect(winner?.statusId).toBe(statusId);
          else if (verdict === 'weaker' || verdict === 'covered') expect(winner).not.toBeNull();
        }
      }),
    );
  });
});
