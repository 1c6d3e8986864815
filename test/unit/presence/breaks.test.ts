import { describe, expect, it } from 'vitest';
import { statusSchema } from '../../../electron/contract/settings/status.ts';
import { breakOf, type BreakState } from '../../../electron/presence/break-of.ts';
import { hour, locked, minute, nine, pick, world, type World } from './world.ts';

const breakNow = (computer: World): BreakState | null =>
  breakOf(computer.presence(), computer.rules(), computer.now());

/** A computer at which the coffee break says this for itself. */
function withCoffee(more: object): World {
  const computer = world();
  const coffee = { id: 'coffee', name: 'Coffee', kind: 'break', ...more };
  const statuses = new Map(computer.rules().statuses).set('coffee', statusSchema.parse(coffee));
  return computer.under({ ...computer.rules(), statuses });
}

describe('a break', () => {
  it('is only what shows, of kind break, and has an allowance', () => {
    expect(breakOf(null, world().rules(), nine)).toBeNull();
    expect(breakNow(world().happens(pick('busy')))).toBeNull();
    expect(breakNow(withCoffee({}).happens(pick('coffee')))).toBeNull();
    const meeting = withCoffee({ kind: 'busy', minutes: 10 }).happens(pick('coffee'));
    expect(breakNow(meeting)).toBeNull();
    expect(breakNow(world().happens(pick('coffee'), locked(nine)))).not.toBeNull();
  });

  it('is over when its status is removed from the settings', () => {
    const computer = world().happens(pick('coffee'));
    const presence = computer.presence();
    expect(breakOf(presence, { statuses: new Map() }, nine)).toBeNull();
  });

  it('has no overtime before its allowance is used up, and counts it from that instant', () => {
    const computer = world().happens(pick('coffee'));
    expect(breakNow(computer.wait(10 * minute - 1))?.overtimeMs).toBeNull();
    expect(breakNow(computer.wait(1))?.overtimeMs).toBe(0);
    expect(breakNow(computer.wait(3 * minute))?.overtimeMs).toBe(3 * minute);
  });

  it('warns five minutes before its end, or as its status says', () => {
    const long = withCoffee({ minutes: 60 }).happens(pick('coffee'));
    expect(breakNow(long)).toMatchObject({ allowedMs: hour, warnsAt: nine + 55 * minute });
    const early = withCoffee({ minutes: 60, warnMinutes: 20 }).happens(pick('coffee'));
    expect(breakNow(early)?.warnsAt).toBe(nine + 40 * minute);
    const never = withCoffee({ minutes: 60, warnMinutes: 0 }).happens(pick('coffee'));
    expect(breakNow(never)?.warnsAt).toBe(nine + hour);
  });

  it('warns for half of its time at most', () => {
    const short = withCoffee({ minutes: 4 }).happens(pick('coffee'));
    expect(breakNow(short)?.warnsAt).toBe(nine + 2 * minute);
  });

  it('is over where its status ends by itself, if that is earlier', () => {
    const ending = { kind: 'for', ms: 6 * minute } as const;
    const computer = world().happens(pick('coffee', { ending }));
    expect(breakNow(computer)).toMatchObject({
      allowedMs: 10 * minute,
      endsAt: nine + 6 * minute,
      warnsAt: nine + 3 * minute,
    });
    const longer = world().happens(pick('coffee', { ending: { kind: 'for', ms: hour } }));
    expect(breakNow(longer)?.endsAt).toBe(nine + 10 * minute);
  });
});
