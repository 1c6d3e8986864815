import { describe, expect, it } from 'vitest';
import { createWorld } from './support/world.ts';

describe('settled', () => {
  it('resolves once no account is pending or retrying', async () => {
    const world = createWorld({ rules: { readBack: false } });
    world.vendors.garoon.mood = 'refuses';
    world.want('lunch');
    let isSettled = false;
    void world
      .delivery()
      .settled(60_000)
      .then(() => (isSettled = true));
    await world.time.advance(39);
    expect(isSettled).toBe(false);
    await world.time.advance(1);
    expect(isSettled).toBe(true);
    expect(world.time.timers()).toBe(0);
  });

  it('resolves at the timeout while an account is retrying', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'offline';
    world.want('lunch');
    let isSettled = false;
    void world
      .delivery()
      .settled(60_000)
      .then(() => (isSettled = true));
    await world.time.advance(59_999);
    expect(isSettled).toBe(false);
    await world.time.advance(1);
    expect(isSettled).toBe(true);
  });

  it('resolves at once when nothing is wanted', async () => {
    const world = createWorld();
    await expect(world.delivery().settled(60_000)).resolves.toBeUndefined();
  });
});

describe('stop', () => {
  it('waits for what is under way, then sends nothing more', async () => {
    const world = createWorld();
    world.want('lunch');
    const stopping = world.delivery().stop({ deadlineMs: 2000 });
    await world.time.advance(40);
    await stopping;
    expect(world.state('garoon')).toBe('applied');
    world.want('busy');
    await world.delivery().readAll();
    await world.time.advance(1000);
    expect(world.vendors.garoon.requests).toHaveLength(1);
    expect(world.time.timers()).toBe(0);
  });

  it('aborts what hangs at the deadline and remembers that it may have arrived', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'hang';
    world.want('lunch');
    let isStopped = false;
    void world
      .delivery()
      .stop({ deadlineMs: 2000 })
      .then(() => (isStopped = true));
    await world.time.advance(1999);
    expect(isStopped).toBe(false);
    await world.time.advance(1);
    expect(isStopped).toBe(true);
    expect(JSON.parse(world.saved())).toMatchObject([{ tried: [{ value: 'lunch' }] }, {}]);
  });

  it('does not wait for a try that lies behind the deadline', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'limited';
    world.want('lunch');
    await world.time.advance(100);
    await world.delivery().stop({ deadlineMs: 2000 });
    expect(world.state('garoon')).toBe('retrying');
  });

  it('does not wait for a read', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'hang';
    void world.delivery().readAll();
    const stopping = world.delivery().stop({ deadlineMs: 2000 });
    await world.time.advance(100);
    await stopping;
    expect(world.slot('garoon').confirmed).toBeNull();
  });
});
