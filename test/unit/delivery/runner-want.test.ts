import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../electron/contract/views/delivery.ts';
import { toStored } from '../../../electron/delivery/plan/stored-slot.ts';
import { noon } from './support/slots.ts';
import { flush } from './support/simulated-time.ts';
import { createWorld } from './support/world.ts';

describe('want', () => {
  it('starts the calls of all accounts in the same tick, before anything is stored', () => {
    const world = createWorld();
    world.want('lunch');
    expect(world.vendors.garoon.seen).toHaveLength(1);
    expect(world.vendors.line.seen).toHaveLength(1);
    expect([world.state('garoon'), world.state('line')]).toEqual(['pending', 'pending']);
  });

  it('has each call under way or done in what is stored', async () => {
    const world = createWorld();
    world.want('lunch');
    expect(JSON.parse(world.saved())).toMatchObject([
      { attempts: 1, tried: [{ value: 'lunch' }] },
      { attempts: 1, tried: [{ value: 'lunch' }] },
    ]);
    await world.time.advance(40);
    expect(JSON.parse(world.saved())).toMatchObject([
      { confirmed: { shows: 'LUNCH', at: noon + 40 }, tried: [] },
      { confirmed: { shows: 'LUNCH' }, tried: [] },
    ]);
  });

  it('records each finished call with its latency', async () => {
    const world = createWorld();
    world.want('lunch');
    await world.time.advance(40);
    expect(world.records[0]).toEqual({
      at: noon + 40,
      accountId: 'garoon',
      statusId: 'lunch',
      seq: 1,
      origin: 'person',
      outcome: 'applied',
      notice: null,
      shows: 'LUNCH',
      latencyMs: 40,
    });
  });

  it('sends only the last of many quick choices after the one under way', async () => {
    const world = createWorld();
    world.want('lunch');
    world.want('busy');
    world.want('available');
    await world.time.advance(100);
    expect(world.vendors.garoon.seen.map(({ seq }) => seq)).toEqual([1, 5]);
    expect(world.vendors.garoon.shows).toBe('AVAILABLE');
  });

  it('serves the others while one account hangs', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'hang';
    world.want('lunch');
    await world.time.advance(50);
    expect(world.state('line')).toBe('applied');
    expect(world.state('garoon')).toBe('pending');
  });

  it('gives up a call that hangs and tries again', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'hang';
    world.want('lunch');
    world.vendors.garoon.mood = 'well';
    await world.time.advance(70_000);
    expect(world.state('garoon')).toBe('applied');
    expect(world.vendors.garoon.mostAtOnce).toBe(1);
  });

  it('gives up a call that does not even end when it is aborted', async () => {
    let calls = 0;
    const apply = (): Promise<Outcome> => {
      calls += 1;
      return new Promise(() => undefined);
    };
    const world = createWorld({ ports: { apply } });
    world.want('lunch');
    await world.time.advance(65_000);
    expect(world.slot('garoon').outcome).toEqual({
      kind: 'transient',
      notice: { code: 'timed-out' },
    });
    await world.time.advance(1000);
    expect(calls).toBe(4);
  });

  it('tells a hanging call that was aborted as timed out', async () => {
    const apply = (_: unknown, signal: AbortSignal): Promise<Outcome> =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
    const world = createWorld({ ports: { apply } });
    world.want('lunch');
    await world.time.advance(60_000);
    expect(world.slot('garoon').outcome?.notice.code).toBe('timed-out');
    expect(world.bugs).toEqual([]);
  });

  it.each(['later', 'at once'])('survives an adapter that throws %s', async (when) => {
    const error = new Error('a bug in an adapter');
    const apply = (): Promise<Outcome> => {
      if (when === 'at once') {
        throw error;
      }
      return Promise.reject(error);
    };
    const world = createWorld({ ports: { apply } });
    world.want('lunch');
    await flush();
    expect(world.slot('garoon').outcome).toEqual({
      kind: 'transient',
      notice: { code: 'internal' },
    });
    expect(world.bugs).toEqual([error, error]);
  });

  it('survives a journal, a store and a listener that throw', async () => {
    const broken = (): never => {
      throw new Error('disk full');
    };
    const world = createWorld({ ports: { save: broken, record: broken } });
    world.delivery().onChange(broken);
    world.want('lunch');
    await world.time.advance(40);
    expect([world.state('garoon'), world.state('line')]).toEqual(['applied', 'applied']);
    expect(world.bugs.length).toBeGreaterThan(3);
  });

  it('sends nothing before it is known what is wanted after a start', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'offline';
    world.want('lunch');
    await world.time.advance(100);
    const stored = world.delivery().slots();
    const next = createWorld();
    next.delivery().load(stored.map(toStored));
    next.delivery().retryNow({ kind: 'start' });
    await next.time.advance(100_000);
    expect(next.vendors.garoon.seen).toEqual([]);
    next.want('busy', false);
    expect(next.vendors.garoon.seen.map(({ seq }) => seq)).toEqual([3]);
  });
});
