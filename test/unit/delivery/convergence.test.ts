import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  | { readonly kind: 'mood'; readonly id: AccountId; readonly mood: Mood }
  | { readonly kind: 'retry'; readonly reason: 'online' | 'resumed' }
  | { readonly kind: 'sign-in'; readonly id: AccountId }
  | { readonly kind: 'pause'; readonly id: AccountId }
  | { readonly kind: 'resume'; readonly id: AccountId }
  | { readonly kind: 'read' }
  | { readonly kind: 'kill'; readonly arrives: boolean }
  | { readonly kind: 'clock'; readonly ms: number };

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const id = fc.constantFrom(...accountIds);
const wantStep = fc.record({
  kind: fc.constant('want' as const),
  value: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.constant(null)),
  byPerson: fc.boolean(),
});
const passStep = fc.record({
  kind: fc.constant('pass' as const),
  ms: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 400_000 })),
});
const commonSteps: readonly fc.Arbitrary<Step>[] = [
  wantStep,
  wantStep,
  passStep,
  passStep,
  fc.record({ kind: fc.constant('mood' as const), id, mood: fc.constantFrom(...moods) }),
  fc.record({
    kind: fc.constant('retry' as const),
    reason: fc.constantFrom('online' as const, 'resumed' as const),
  }),
  fc.record({ kind: fc.constant('sign-in' as const), id }),
  fc.record({ kind: fc.constant('pause' as const), id }),
  fc.record({ kind: fc.constant('resume' as const), id }),
  fc.record({ kind: fc.constant('read' as const) }),
  fc.record({ kind: fc.constant('kill' as const), arrives: fc.boolean() }),
];
const clockStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('clock' as const),
  ms: fc.integer({ min: -86_400_000, max: 86_400_000 }),
});
const steps = fc.array(fc.oneof(...commonSteps), { maxLength: 40 });
const stepsWithClock = fc.array(fc.oneof(...commonSteps, clockStep), { maxLength: 40 });
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
async function live(all: readonly Step[], random: () => number): Promise<World> {
  const world = createWorld({ rules: { callsPerMinute: budget }, random });
  for (const step of all) {
    await take(world, step);
  }
  for (const one of accountIds) {
    world.vendors[one].mood = 'well';
  }
  await world.time.advance(120_000);
  for (const one of accountIds) {
    world.delivery().resume(one);
    world.delivery().retryNow({ kind: 'credentials', accountId: one });
  }
  await world.time.advance(900_000);
  return world;
}

function mostInAMinute(instants: readonly number[]): number {
  const counts = instants.map((start) =>
    instants.filter((at) => at >= start && at < start + 60_000),
  );
  return Math.max(0, ...counts.map(({ length }) => length));
}

function lastWanted(all: readonly Step[]): Value | null {
  return all.filter((step) => step.kind === 'want').at(-1)?.value ?? null;
}

function check(world: World, all: readonly Step[]): void {
  const value = lastWanted(all);
  for (const one of accountIds) {
    const vendor = world.vendors[one];
    expect(vendor.mostAtOnce).toBeLessThanOrEqual(1);
    const numbers = vendor.seen.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    if (value === null) {
      expect(world.state(one)).toBe('skipped');
    } else {
      expect(world.state(one)).toBe('applied');
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
        for (const one of accountIds) {
          expect(mostInAMinute(world.vendors[one].requests)).toBeLessThanOrEqual(budget);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('ends at the last intent although the clock jumps', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithClock, randoms, async (all, stream) => {
        check(await live(all, () => nextOf(stream)), all);
      }),
      { numRuns: 300 },
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
