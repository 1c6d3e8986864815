import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../electron/contract/delivery.ts';
import { flush } from './support/simulated-time.ts';
import { createWorld, presenceOf } from './support/world.ts';

const notice = { code: 'vendor-said' } as const;

describe('onChange', () => {
  it('tells of every change until it is disposed of, one listener twice if it asked twice', async () => {
    const world = createWorld();
    let calls = 0;
    const listener = (): void => {
      calls += 1;
    };
    const disposers = [world.delivery().onChange(listener), world.delivery().onChange(listener)];
    world.want('lunch');
    expect(calls).toBe(2);
    disposers[0]?.();
    await world.time.advance(40);
    expect(calls).toBe(4);
    disposers[1]?.();
    world.want('busy');
    expect(calls).toBe(4);
  });

  it('is silent when nothing changes', async () => {
    const world = createWorld();
    world.want('lunch');
    await world.time.advance(100);
    let calls = 0;
    world.delivery().onChange(() => (calls += 1));
    world.delivery().want(presenceOf('lunch'), { statuses: [] }, false);
    expect(calls).toBe(1);
    world.delivery().want(null, { statuses: [] }, false);
    expect(calls).toBe(1);
  });
});

describe('the clock', () => {
  it('does not hold a retry back when it is set back by a day', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'offline';
    world.want('lunch');
    await world.time.advance(60_000);
    world.vendors.garoon.mood = 'well';
    world.time.shiftWall(-86_400_000);
    await world.time.advance(300_000);
    expect(world.state('garoon')).toBe('applied');
    expect(world.records.every(({ latencyMs }) => latencyMs >= 0)).toBe(true);
  });

  it('looks again at least once an hour, so that no timer overflows', async () => {
    const limited: Outcome = { kind: 'rate-limited', retryAfterMs: 36_000_000, notice };
    const asked: number[] = [];
    const world = createWorld({
      ports: {
        apply: () => Promise.resolve(limited),
        setTimer: (ms) => {
          asked.push(ms);
          return () => undefined;
        },
      },
    });
    world.want('lunch');
    await flush();
    expect(Math.max(...asked)).toBe(3_600_000);
  });
});
