import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftRules, type DriftRule } from '../../../electron/contract/settings/settings.ts';
import { driftAnswers, type DriftAnswer } from '../../../electron/contract/word-lists.ts';
import { runs } from './support/runs.ts';
import type { Mood } from './support/simulated-vendor.ts';
import { seats, twoComputers, type Seat, type TwoComputers } from './support/two-computers.ts';

type Step =
  | { readonly kind: 'sit'; readonly seat: Seat }
  | { readonly kind: 'pick'; readonly seat: Seat; readonly number: number }
  /** What a lock, an idle rule or a schedule does on the computer that the person has left. */
  | { readonly kind: 'rule'; readonly number: number }
  | { readonly kind: 'answer'; readonly answer: DriftAnswer }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'read'; readonly seat: Seat }
  | { readonly kind: 'network'; readonly seat: Seat; readonly isOffline: boolean }
  | { readonly kind: 'wake'; readonly seat: Seat }
  | { readonly kind: 'restart'; readonly seat: Seat }
  | { readonly kind: 'mood'; readonly mood: Mood };

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const one = <Kind extends Step['kind']>(kind: Kind): fc.Arbitrary<Kind> => fc.constant(kind);
const seat = fc.constantFrom(...seats);
const number = fc.integer({ min: 1, max: 3 });
const pick = fc.record({ kind: one('pick'), seat, number });
const rule = fc.record({ kind: one('rule'), number });
const pass = fc.record({
  kind: one('pass'),
  ms: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 900_000 })),
});
const mood = fc.constantFrom<Mood>('well', 'transient', 'html', 'limited');
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    pick,
    pick,
    rule,
    rule,
    pass,
    pass,
    fc.record({ kind: one('sit'), seat }),
    fc.record({ kind: one('answer'), answer: fc.constantFrom(...driftAnswers) }),
    fc.record({ kind: one('read'), seat }),
    fc.record({ kind: one('network'), seat, isOffline: fc.boolean() }),
    fc.record({ kind: one('wake'), seat }),
    fc.record({ kind: one('restart'), seat }),
    fc.record({ kind: one('mood'), mood }),
  ),
  { maxLength: 30, size: 'max' },
);
const randoms = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

/** A schedule under way, and what the vendor may show once everything is well. */
interface Day {
  readonly two: TwoComputers;
  expected: ReadonlySet<string>;
  /** Where it was chosen; null where that choice had not arrived when the person left. */
  chosenAt: Seat | null;
  changes: number;
}

function otherOf(one: Seat): Seat {
  return one === 'left' ? 'right' : 'left';
}

/**
 * A choice that had not arrived when its computer was left holds only where nobody else's stands by
 * then; that may be what the other computer still holds.
 */
async function sitAt(day: Day, next: Seat): Promise<void> {
  const { two } = day;
  if (next !== two.seat() && two.computers[two.seat()].state() !== 'applied') {
    const held = seats.map((each) => two.computers[each].wanted() ?? '');
    day.expected = new Set([...day.expected, two.vendor.shows.toLowerCase(), ...held]);
    day.chosenAt = null;
  }
  await two.sitAt(next);
}

const takes: { readonly [Kind in Step['kind']]: (day: Day, step: StepOf<Kind>) => unknown } = {
  sit: (day, step) => sitAt(day, step.seat),
  pick: async (day, step) => {
    await sitAt(day, step.seat);
    const value = `${step.seat}-${step.number}`;
    day.two.computers[step.seat].want(value, true);
    day.expected = new Set([value]);
    day.chosenAt = step.seat;
    day.changes += 1;
  },
  rule: (day, step) => {
    const idle = otherOf(day.two.seat());
    const value = `${idle}-${step.number}`;
    day.two.computers[idle].want(value, false);
    day.changes += 1;
    // Nobody has chosen anything elsewhere since, so the rule holds as it does on one computer.
    if (day.chosenAt !== otherOf(idle)) {
      day.expected = new Set([...day.expected, value]);
    }
  },
  answer: (day, { answer }) => {
    const computer = day.two.computers[day.two.seat()];
    const value = computer.wanted();
    if (computer.delivery().answerDrift('garoon', answer) && answer === 'keep-mine') {
      day.expected = new Set([value ?? '']);
      day.chosenAt = day.two.seat();
      day.changes += 1;
    }
  },
  pass: ({ two }, { ms }) => two.time.advance(ms),
  read: ({ two }, step) => void two.computers[step.seat].delivery().readAll(),
  network: ({ two }, step) => {
    two.computers[step.seat].isOffline = step.isOffline;
    if (!step.isOffline) {
      two.computers[step.seat].delivery().retryNow({ kind: 'online' });
    }
  },
  wake: ({ two }, step) => {
    two.computers[step.seat].delivery().retryNow({ kind: 'woke' });
  },
  restart: ({ two }, step) => {
    if (step.seat === two.seat()) {
      two.computers[step.seat].killAndStart();
    }
  },
  mood: ({ two }, step) => (two.vendor.mood = step.mood),
};

async function take<Kind extends Step['kind']>(day: Day, step: StepOf<Kind>): Promise<void> {
  await takes[step.kind](day, step);
}

async function readBoth({ time, computers }: TwoComputers): Promise<void> {
  for (const each of seats) {
    void computers[each].delivery().readAll();
  }
  await time.advance(600_000);
}

async function live(
  rules: Readonly<Record<Seat, DriftRule>>,
  all: readonly Step[],
  random: () => number,
): Promise<Day> {
  const two = await twoComputers(rules, random);
  const day: Day = { two, expected: new Set(['left-1']), chosenAt: 'left', changes: 2 };
  for (const step of all) {
    await take(day, step);
  }
  two.vendor.mood = 'well';
  for (const each of seats) {
    two.computers[each].isOffline = false;
    two.computers[each].delivery().retryNow({ kind: 'credentials', accountId: 'garoon' });
  }
  for (let round = 0; round < 3; round += 1) {
    await readBoth(two);
  }
  return day;
}

const combinations = driftRules.flatMap((left) =>
  driftRules.map((right): [DriftRule, DriftRule] => [left, right]),
);

describe('two computers with the same account', () => {
  it.each(combinations)(
    'settle at what the person chose last where one rule is %s and the other %s',
    async (left, right) => {
      await fc.assert(
        fc.asyncProperty(steps, randoms, async (all, stream) => {
          const random = (): number => Number(stream.next().value);
          const { two, expected, changes } = await live({ left, right }, all, random);
          expect(expected).toContain(two.vendor.shows.toLowerCase());
          // Three times at most `keep-mine` insists, and the first time it is written.
          expect(two.vendor.writes.length).toBeLessThanOrEqual(changes * 4);
          const before = two.vendor.writes.length;
          await readBoth(two);
          await readBoth(two);
          expect(two.vendor.writes).toHaveLength(before);
        }),
        { numRuns: runs(1080, combinations.length) },
      );
    },
  );

  const half = (): number => 0.5;
  const same = 'at-desk';

  /** Both show the same, so the idle one cannot know that somebody chose it elsewhere since. */
  async function awayByRule(left: DriftRule): Promise<TwoComputers> {
    const two = await twoComputers({ left, right: 'keep-mine' }, half);
    two.computers.left.want(same, true);
    await two.time.advance(60_000);
    await two.sitAt('right');
    two.computers.right.want(same, true);
    await two.time.advance(60_000);
    await two.sitAt('left');
    await two.time.advance(60_000);
    two.computers.right.want('away', false);
    await two.time.advance(60_000);
    expect(two.vendor.shows).toBe('AWAY');
    await readBoth(two);
    return two;
  }

  it('put right what the idle one took for its own, with one write, where the rule is keep mine', async () => {
    const two = await awayByRule('keep-mine');
    expect(two.vendor.shows).toBe('AT-DESK');
    const before = two.vendor.writes.length;
    await readBoth(two);
    await readBoth(two);
    expect(two.computers.right.state()).toBe('drifted');
    expect(two.vendor.writes).toHaveLength(before);
  });

  it('ask what the idle one took for its own should be, and one answer settles it', async () => {
    const two = await awayByRule('ask');
    expect(two.computers.left.state()).toBe('drifted');
    expect(two.computers.left.delivery().answerDrift('garoon', 'keep-mine')).toBe(true);
    await readBoth(two);
    expect(two.vendor.shows).toBe('AT-DESK');
    expect(two.computers.left.delivery().answerDrift('garoon', 'keep-mine')).toBe(false);
  });

  it('come to rest although both insist and neither knows that the person is at the other', async () => {
    const two = await twoComputers({ left: 'keep-mine', right: 'keep-mine' }, half);
    two.computers.right.delivery().attend(true);
    two.computers.right.want('right-1', true);
    await two.time.advance(60_000);
    const before = two.vendor.writes.length;
    for (let round = 0; round < 20; round += 1) {
      await readBoth(two);
    }
    expect(two.vendor.writes.length - before).toBeLessThanOrEqual(6);
    expect(two.vendor.shows).toBe('RIGHT-1');
  });
});
