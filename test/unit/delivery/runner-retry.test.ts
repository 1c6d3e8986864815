import { describe, expect, it } from 'vitest';
import { createWorld } from './support/world.ts';

describe('retryNow', () => {
  it('tries at once what was offline when the network is back', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'offline';
    world.want('lunch');
    await world.time.advance(600_000);
    const tries = world.vendors.garoon.seen.length;
    expect(world.state('garoon')).toBe('retrying');
    world.vendors.garoon.mood = 'well';
    world.delivery().retryNow({ kind: 'online' });
    expect(world.vendors.garoon.seen).toHaveLength(tries + 1);
    await world.time.advance(40);
    expect(world.state('garoon')).toBe('applied');
  });

  it('keeps to a rate limit when the network is back and when the person chooses', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'limited';
    world.want('lunch');
    await world.time.advance(100);
    world.vendors.garoon.mood = 'well';
    world.delivery().retryNow({ kind: 'resumed' });
    world.want('busy');
    await world.time.advance(89_000);
    expect(world.vendors.garoon.seen).toHaveLength(1);
    await world.time.advance(1100);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });

  it('tries refused credentials once for a choice, new credentials and a start', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'signed-out';
    world.want('lunch');
    await world.time.advance(3_600_000);
    world.want('busy', false);
    world.delivery().retryNow({ kind: 'online' });
    await world.time.advance(3_600_000);
    expect(world.vendors.garoon.seen).toHaveLength(1);
    expect(world.state('garoon')).toBe('needs-sign-in');
    world.want('busy');
    await world.time.advance(3_600_000);
    expect(world.vendors.garoon.seen).toHaveLength(2);
    world.delivery().retryNow({ kind: 'credentials', accountId: 'garoon' });
    await world.time.advance(3_600_000);
    expect(world.vendors.garoon.seen).toHaveLength(3);
    world.killAndStart(false);
    await world.time.advance(3_600_000);
    expect(world.vendors.garoon.seen).toHaveLength(4);
    expect(world.vendors.line.shows).toBe('BUSY');
  });

  it('parks an account that keeps answering HTML while the other answers properly', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'html';
    world.want('lunch');
    await world.time.advance(3_600_000);
    expect(world.state('garoon')).toBe('needs-sign-in');
    expect(world.vendors.garoon.seen).toHaveLength(3);
  });

  it('never takes an answer that keeps breaking off for a sign-in', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'broken';
    world.want('lunch');
    await world.time.advance(3_600_000);
    expect(world.state('garoon')).toBe('retrying');
  });

  it('goes on trying while every account answers HTML, as a captive portal does', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'html';
    world.vendors.line.mood = 'html';
    world.want('lunch');
    await world.time.advance(3_600_000);
    expect([world.state('garoon'), world.state('line')]).toEqual(['retrying', 'retrying']);
    world.vendors.garoon.mood = 'well';
    world.vendors.line.mood = 'well';
    await world.time.advance(600_000);
    expect([world.state('garoon'), world.state('line')]).toEqual(['applied', 'applied']);
  });

  it('does not repeat a refusal', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'refuses';
    world.want('lunch');
    await world.time.advance(100);
    world.delivery().retryNow({ kind: 'online' });
    world.want('lunch', false);
    world.killAndStart(false);
    await world.time.advance(3_600_000);
    expect(world.vendors.garoon.seen).toHaveLength(1);
    expect(world.state('garoon')).toBe('refused');
  });
});
