import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../electron/contract/views/delivery.ts';
import { noon } from './support/slots.ts';
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

  it('overwrites nothing of before the person came, though it is set back meanwhile', async () => {
    const world = createWorld({ rules: { drift: 'keep-mine' } });
    world.want('available');
    await world.time.advance(60_000);
    world.delivery().attend(false);
    world.vendors.garoon.shows = 'OTHER COMPUTER';
    world.time.shiftWall(-3_600_000);
    await world.time.advance(60_000);
    world.delivery().attend(true);
    void world.delivery().readAll();
    await world.time.advance(60_000);
    expect(world.vendors.garoon.shows).toBe('OTHER COMPUTER');
    expect(world.state('garoon')).toBe('drifted');
  });

  it('overwrites nothing of before a start, though it is set back meanwhile', async () => {
    let wall = noon;
    const ports = { now: () => (wall += 1) };
    const world = createWorld({ rules: { drift: 'keep-mine' }, ports });
    world.want('available');
    await world.time.advance(60_000);
    world.vendors.garoon.shows = 'OTHER COMPUTER';
    wall -= 3_600_000;
    world.killAndStart(true);
    void world.delivery().readAll();
    await world.time.advance(60_000);
    expect(world.vendors.garoon.shows).toBe('OTHER COMPUTER');
    expect(world.state('garoon')).toBe('drifted');
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
