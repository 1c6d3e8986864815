import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftAnswers, type DriftAnswer } from '../../../electron/contract/word-lists.ts';
import type { DeliveryAccount } from '../../../electron/delivery/plan/slot.ts';
import { mostInAMinute } from './support/most-in-a-minute.ts';
import { runs } from './support/runs.ts';
import { moods, type Mood } from './support/simulated-vendor.ts';
import {
  accountIds,
  createWorld,
  values,
  type AccountId,
  type Value,
  type World,
} from './support/world.ts';

type Step =
  | { readonly kind: 'want'; readonly value: Value | null; readonly byPerson: boolean }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'mood'; readonly id: AccountId; readonly mood: Mood }
  | { readonly kind: 'network'; readonly isOnline: boolean }
  | { readonly kind: 'retry'; readonly reason: 'online' | 'resumed' | 'woke' | 'person' }
  | { readonly kind: 'sign-in'; readonly id: AccountId }
  | { readonly kind: 'attend'; readonly isHere: boolean }
  | { readonly kind: 'answer'; readonly id: AccountId; readonly answer: DriftAnswer }
  | { readonly kind: 'pause'; readonly id: AccountId }
  | { readonly kind: 'resume'; readonly id: AccountId }
  | { readonly kind: 'read' }
  | { readonly kind: 'kill'; readonly arrives: boolean }
  | { readonly kind: 'clock'; readonly ms: number };

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const id = fc.constantFrom(...accountIds);
const one = <Kind extends Step['kind']>(kind: Kind): fc.Arbitrary<Kind> => fc.constant(kind);
const wantStep = fc.record({
  kind: one('want'),
  value: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.constant(null)),
  byPerson: fc.boolean(),
});
const passStep = fc.record({
  kind: one('pass'),
  ms: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 400_000 })),
});
const commonSteps: readonly fc.Arbitrary<Step>[] = [
  wantStep,
  wantStep,
  wantStep,
  passStep,
  passStep,
  passStep,
  fc.record({ kind: one('mood'), id, mood: fc.constantFrom(...moods) }),
  fc.record({ kind: one('mood'), id, mood: fc.constantFrom(...moods) }),
  fc.record({ kind: one('sleep'), ms: fc.integer({ min: 0, max: 86_400_000 }) }),
  fc.record({ kind: one('network'), isOnline: fc.boolean() }),
  fc.record({
    kind: one('retry'),
    reason: fc.constantFrom(...(['online', 'resumed', 'woke', 'person'] as const)),
  }),
  fc.record({ kind: one('sign-in'), id }),
  fc.record({ kind: one('attend'), isHere: fc.boolean() }),
  fc.record({ kind: one('answer'), id, answer: fc.constantFrom(...driftAnswers) }),
  fc.record({ kind: one('pause'), id }),
  fc.record({ kind: one('resume'), id }),
  fc.record({ kind: one('read') }),
  fc.record({ kind: one('kill'), arrives: fc.boolean() }),
];
const clockStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('clock' as const),
  ms: fc.integer({ min: -86_400_000, max: 86_400_000 }),
});
const steps = fc.array(fc.oneof(...commonSteps), { maxLength: 40, size: 'max' });
const stepsWithClock = fc.array(fc.oneof(...commonSteps, clockStep), {
  maxLength: 40,
  size: 'max',
});
const randoms = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

function nextOf(stream: Iterator<number, unknown>): number {
  const next = stream.next();
  return next.done === true ? 0 : next.value;
}

const budget = 20;

/** What each kind of step does. */
const takes: { readonly [Kind in Step['kind']]: (world: World, step: StepOf<Kind>) => unknown } = {
  want: (world, { value, byPerson }) => {
    world.want(value, byPerson);
  },
  pass: (world, { ms }) => world.time.advance(ms),
  sleep: (world, { ms }) => {
    world.time.sleep(ms);
  },
  network: (world, { isOnline }) => (world.isOnline = isOnline),
  attend: (world, { isHere }) => {
    world.delivery().attend(isHere);
  },
  answer: (world, step) => world.delivery().answerDrift(step.id, step.answer),
  mood: (world, step) => (world.vendors[step.id].mood = step.mood),
  retry: (world, { reason }) => {
    world.delivery().retryNow({ kind: reason });
  },
  'sign-in': (world, step) => {
    world.delivery().retryNow({ kind: 'credentials', accountId: step.id });
  },
  pause: (world, step) => {
    world.delivery().pause(step.id);
  },
  resume: (world, step) => {
    world.delivery().resume(step.id);
  },
  read: (world) => void world.delivery().readAll(),
  kill: (world, { arrives }) => {
    world.killAndStart(arrives);
  },
  clock: (world, { ms }) => {
    world.time.shiftWall(ms);
  },
};

async function take<Kind extends Step['kind']>(world: World, step: StepOf<Kind>): Promise<void> {
  await takes[step.kind](world, step);
}

/** Runs the steps, then makes every vendor well, signs in anew and lets a quarter of an hour pass. */
async function live(
  all: readonly Step[],
  random: () => number,
  rules: Partial<DeliveryAccount> = {},
): Promise<World> {
  const world = createWorld({ rules: { callsPerMinute: budget, ...rules }, random });
  for (const step of all) {
    await take(world, step);
  }
  world.isOnline = true;
  for (const each of accountIds) {
    world.vendors[each].mood = 'well';
  }
  await world.time.advance(120_000);
  for (const each of accountIds) {
    world.delivery().resume(each);
    world.delivery().retryNow({ kind: 'credentials', accountId: each });
  }
  await world.time.advance(900_000);
  return world;
}

function lastWanted(all: readonly Step[]): Value | null {
  return all.filter((step) => step.kind === 'want').at(-1)?.value ?? null;
}

/** What lets a refused sign-in be tried once more. */
function isReason({ kind, ...step }: Step): boolean {
  const isChoice = 'byPerson' in step && step.byPerson;
  const isForced = 'reason' in step && step.reason === 'person';
  return isChoice || isForced || ['sign-in', 'kill', 'answer'].includes(kind);
}

function check(world: World, all: readonly Step[]): void {
  const value = lastWanted(all);
  for (const each of accountIds) {
    const vendor = world.vendors[each];
    expect(vendor.mostAtOnce).toBeLessThanOrEqual(1);
    const numbers = vendor.seen.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(vendor.refusedSignIns).toBeLessThanOrEqual(1 + all.filter(isReason).length);
    expect(world.delivery().attempts(each).length).toBeLessThanOrEqual(50);
    if (value === null) {
      expect(world.state(each)).toBe('skipped');
    } else {
      expect(world.state(each)).toBe('applied');
      expect(vendor.shows).toBe(value.toUpperCase());
    }
  }
}

describe('delivery', () => {
  it('ends at the last intent, one write at a time, in order and within the budget', async () => {
    await fc.assert(
      fc.asyncProperty(steps, randoms, async (all, stream) => {
        const world = await live(all, () => nextOf(stream));
        check(world, all);
        for (const each of accountIds) {
          expect(mostInAMinute(world.vendors[each].requests)).toBeLessThanOrEqual(budget);
        }
      }),
      { numRuns: runs(1500, 3) },
    );
  });

  it('keeps two accounts of one host within its budget together', async () => {
    const host = { host: 'one.example', callsPerMinute: 6 };
    await fc.assert(
      fc.asyncProperty(steps, randoms, async (all, stream) => {
        const world = await live(all, () => nextOf(stream), host);
        check(world, all);
        const both = accountIds.flatMap((each) => world.vendors[each].requests);
        expect(mostInAMinute(both)).toBeLessThanOrEqual(host.callsPerMinute);
      }),
      { numRuns: runs(1500, 3) },
    );
  });

  it('ends at the last intent although the clock jumps', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithClock, randoms, async (all, stream) => {
        check(await live(all, () => nextOf(stream)), all);
      }),
      { numRuns: runs(1500, 3) },
    );
  });

  it('ends at the last intent after a kill at any instant of a choice', async () => {
    for (let ms = 0; ms <= 100; ms += 5) {
      for (const arrives of [true, false]) {
        const all: Step[] = [
          { kind: 'want', value: 'available', byPerson: true },
          { kind: 'pass', ms: 50 },
          { kind: 'want', value: 'lunch', byPerson: true },
          { kind: 'pass', ms },
          { kind: 'kill', arrives },
          { kind: 'want', value: 'available', byPerson: false },
        ];
        check(await live(all, () => 0.5), all);
      }
    }
  });
});
