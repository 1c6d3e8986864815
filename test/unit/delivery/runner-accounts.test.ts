import { describe, expect, it } from 'vitest';
import { account } from './support/slots.ts';
import { createWorld } from './support/world.ts';

describe('pause', () => {
  it('leaves the account out until it is resumed with what is wanted then', async () => {
    const world = createWorld();
    world.delivery().pause('garoon');
    world.want('lunch');
    world.want('busy');
    await world.time.advance(1000);
    expect(world.vendors.garoon.seen).toEqual([]);
    expect(world.state('garoon')).toBe('paused');
    world.delivery().resume('garoon');
    await world.time.advance(40);
    expect(world.vendors.garoon.shows).toBe('BUSY');
    expect(world.vendors.garoon.seen).toHaveLength(1);
  });
});

describe('configure', () => {
  it('aborts the call of an account that is gone and sends nothing for that', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'slow';
    world.want('lunch');
    world.delivery().configure([account({ id: 'line', target: 'line' })]);
    await world.time.advance(100_000);
    expect(
      world
        .delivery()
        .slots()
        .map(({ accountId }) => accountId),
    ).toEqual(['line']);
    expect(world.vendors.garoon.shows).toBe('');
    expect(world.vendors.line.seen).toHaveLength(1);
    expect(world.records.map(({ accountId }) => accountId)).toEqual(['line']);
  });

  it('keeps what is known of an account of which only the rules changed', async () => {
    const world = createWorld();
    world.want('lunch');
    await world.time.advance(100);
    world.delivery().configure([account({ id: 'garoon', target: 'garoon', drift: 'keep-mine' })]);
    world.want('lunch', false);
    expect(world.state('garoon')).toBe('applied');
    expect(world.vendors.garoon.seen).toHaveLength(1);
  });

  it('knows nothing of an account that points at another login, and sends to it', async () => {
    const world = createWorld();
    world.want('lunch');
    await world.time.advance(100);
    world.delivery().configure([account({ id: 'garoon', target: 'another' })]);
    expect(world.slot('garoon')).toMatchObject({ confirmed: null, written: null });
    expect(world.vendors.garoon.seen).toHaveLength(1);
    world.want('lunch', false);
    expect(world.vendors.garoon.seen).toHaveLength(2);
  });
});
