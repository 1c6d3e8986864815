import { describe, expect, it } from 'vitest';
import { mostInAMinute } from '../support/most-in-a-minute.ts';
import { createWorld } from '../support/world.ts';

describe('what is written', () => {
  it('#37 stays inside the rate however often a rule flips, and ends at what it says last', async () => {
    const world = createWorld({ rules: { callsPerMinute: 10 } });
    for (let flip = 0; flip < 2400; flip += 1) {
      world.want(flip % 2 === 0 ? 'available' : 'busy', false);
      await world.time.advance(3000);
    }
    await world.time.advance(120_000);
    expect(mostInAMinute(world.vendors.garoon.requests)).toBeLessThanOrEqual(10);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });

  it('#38 goes back to what was shown before, not to a default', async () => {
    const world = createWorld();
    world.want('busy');
    await world.time.advance(100);
    world.want('lunch', false);
    await world.time.advance(100);
    world.want('busy', false);
    await world.time.advance(100);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });

  it('#40 leaves a paused account as it is and takes up only what is wanted in the end', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(100);
    world.delivery().pause('garoon');
    for (const value of ['busy', 'lunch', 'busy'] as const) {
      world.want(value);
      await world.time.advance(900_000);
    }
    expect(world.vendors.garoon.shows).toBe('AVAILABLE');
    expect(world.vendors.line.shows).toBe('BUSY');
    world.delivery().resume('garoon');
    await world.time.advance(100);
    expect(world.vendors.garoon.seen.map(({ seq }) => seq)).toHaveLength(2);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });

  it('#44 drops the answer to an older choice and never sends it again', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'slow';
    world.want('lunch');
    world.vendors.garoon.mood = 'well';
    world.want('busy');
    await world.time.advance(8999);
    expect(world.state('garoon')).toBe('pending');
    await world.time.advance(100);
    expect(world.vendors.garoon).toMatchObject({ shows: 'BUSY', mostAtOnce: 1 });
    const numbers = world.vendors.garoon.seen.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('#55 is written again when the person insists, whatever the account is thought to show', async () => {
    const world = createWorld({ rules: { readBack: false } });
    world.want('available');
    await world.time.advance(100);
    world.vendors.garoon.shows = 'STUCK';
    world.want('available');
    await world.time.advance(100);
    expect(world.vendors.garoon.shows).toBe('STUCK');
    world.delivery().retryNow({ kind: 'person', accountId: 'garoon' });
    await world.time.advance(100);
    expect(world.vendors.garoon.shows).toBe('AVAILABLE');
    expect(world.vendors.line.writes).toHaveLength(1);
    world.delivery().retryNow({ kind: 'person' });
    await world.time.advance(100);
    expect(world.vendors.line.writes).toHaveLength(2);
  });

  it('#55 tries a refused or parked account once more when the person insists', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'refuses';
    world.vendors.line.mood = 'signed-out';
    world.want('lunch');
    await world.time.advance(3_600_000);
    world.vendors.garoon.mood = 'well';
    world.delivery().retryNow({ kind: 'person' });
    await world.time.advance(3_600_000);
    expect(world.state('garoon')).toBe('applied');
    expect(world.state('line')).toBe('needs-sign-in');
    expect(world.vendors.line.seen).toHaveLength(2);
  });

  it('#80 goes on at the other accounts while one is locked, and shows only that one', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'signed-out';
    for (const value of ['lunch', 'busy', 'available'] as const) {
      world.want(value);
      await world.time.advance(60_000);
    }
    expect([world.state('garoon'), world.state('line')]).toEqual(['needs-sign-in', 'applied']);
    expect(world.vendors.line.shows).toBe('AVAILABLE');
  });
});
