import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../electron/contract/views/delivery.ts';
import { createWorld } from './support/world.ts';

const notice = { code: 'vendor-said' } as const;

describe('readAll', () => {
  it('finds a change made elsewhere and asks; only a choice by the person overwrites it', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(100);
    world.vendors.garoon.shows = 'THEIRS';
    void world.delivery().readAll();
    await world.time.advance(100);
    expect([world.state('garoon'), world.state('line')]).toEqual(['drifted', 'applied']);
    expect(world.slot('garoon').confirmed?.shows).toBe('THEIRS');
    world.want('busy', false);
    await world.time.advance(100);
    world.want('available', false);
    await world.time.advance(100);
    expect(world.state('garoon')).toBe('drifted');
    expect(world.vendors.garoon.shows).toBe('THEIRS');
    world.want('available');
    await world.time.advance(100);
    expect(world.state('garoon')).toBe('applied');
    expect(world.vendors.garoon.shows).toBe('AVAILABLE');
  });

  it('sends ours again where the rule says keep mine and the adapter may overwrite', async () => {
    const world = createWorld({ rules: { drift: 'keep-mine' } });
    world.want('available');
    await world.time.advance(100);
    world.vendors.garoon.shows = 'THEIRS';
    void world.delivery().readAll();
    await world.time.advance(200);
    expect(world.vendors.garoon.shows).toBe('AVAILABLE');
  });

  it('resolves when every answer is in, and at once where nothing can be read', async () => {
    const world = createWorld({ rules: { readBack: false } });
    await world.delivery().readAll();
    expect(world.vendors.garoon.requests).toEqual([]);
    const other = createWorld();
    other.vendors.garoon.shows = 'THEIRS';
    const reading = other.delivery().readAll();
    await other.time.advance(40);
    await reading;
    expect(other.slot('garoon').confirmed?.shows).toBe('THEIRS');
  });

  it('makes way for a choice and never overlaps with its call', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'hang';
    const reading = world.delivery().readAll();
    world.vendors.garoon.mood = 'well';
    world.want('lunch');
    await world.time.advance(40);
    await reading;
    expect(world.vendors.garoon).toMatchObject({ shows: 'LUNCH', mostAtOnce: 1 });
  });

  it('does not read an account that is being called', async () => {
    const world = createWorld();
    world.want('lunch');
    await world.delivery().readAll();
    expect(world.vendors.garoon.requests).toHaveLength(1);
  });

  it('forgets a read with credentials that were replaced meanwhile', async () => {
    const refused: Outcome = { kind: 'auth-expired', notice };
    const read = (_: string, signal: AbortSignal): Promise<typeof refused> =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(refused);
        });
      });
    const world = createWorld({ ports: { read } });
    world.want('lunch');
    await world.time.advance(100);
    void world.delivery().readAll();
    world.delivery().retryNow({ kind: 'credentials', accountId: 'garoon' });
    await world.time.advance(100);
    expect(world.state('garoon')).toBe('applied');
  });
});
