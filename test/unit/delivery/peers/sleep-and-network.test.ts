import { describe, expect, it } from 'vitest';
import { noon } from '../support/slots.ts';
import { createWorld, presenceOf } from '../support/world.ts';
import { dayMs } from '../../../../electron/contract/time.ts';

describe('sleep and the network', () => {
  it('#48 writes at once before the computer sleeps, and looks at it again on waking', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(60_000);
    world.want('busy', false);
    expect(world.vendors.garoon.seen).toHaveLength(2);
    await world.time.advance(100);
    world.time.sleep(dayMs);
    world.vendors.garoon.shows = 'THEIRS';
    world.delivery().retryNow({ kind: 'woke' });
    void world.delivery().readAll();
    await world.time.advance(3000);
    expect(world.state('garoon')).toBe('drifted');
  });

  it('#49 comes back by itself after a day without a network', async () => {
    const world = createWorld({ random: () => 0.99 });
    world.vendors.garoon.mood = 'offline';
    world.want('lunch');
    await world.time.advance(dayMs);
    const tries = world.vendors.garoon.seen.length;
    // The longer it lasts the rarer the tries: nine on the way to ten minutes, then six an hour.
    expect(tries).toBeLessThan(9 + 6 * 25);
    world.vendors.garoon.mood = 'well';
    await world.time.advance(600_000);
    expect(world.vendors.garoon.shows).toBe('LUNCH');
  });

  it('#50 waits for the network after waking before it sends anything by itself', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(60_000);
    const before = world.vendors.garoon.requests.length;
    world.isOnline = false;
    world.time.sleep(dayMs);
    world.delivery().retryNow({ kind: 'woke' });
    world.want('busy', false);
    void world.delivery().readAll();
    await world.time.advance(5000);
    expect(world.vendors.garoon.requests).toHaveLength(before);
    world.isOnline = true;
    await world.time.advance(2000);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });

  it('#50 does not wait for ever, nor when the person chooses', async () => {
    const world = createWorld();
    world.isOnline = false;
    world.delivery().retryNow({ kind: 'woke' });
    world.want('busy', false);
    await world.time.advance(11_100);
    expect(world.vendors.garoon.shows).toBe('BUSY');
    world.delivery().retryNow({ kind: 'woke' });
    world.want('lunch');
    expect(world.vendors.garoon.seen).toHaveLength(2);
  });

  it('#50 keeps a write that failed on waking until it succeeds', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'offline';
    world.delivery().retryNow({ kind: 'woke' });
    world.want('busy', false);
    await world.time.advance(60_000);
    world.vendors.garoon.mood = 'well';
    world.delivery().retryNow({ kind: 'online' });
    await world.time.advance(100);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });

  it('#50 knows a sign-in page of the network by several accounts seeing a page at once', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(60_000);
    for (const id of ['garoon', 'line'] as const) world.vendors[id].mood = 'html';
    world.want('lunch');
    await world.time.advance(dayMs);
    for (const id of ['garoon', 'line'] as const) {
      expect(world.state(id)).toBe('retrying');
      expect(world.slot(id).outcome?.notice.code).toBe('network-sign-in');
      world.vendors[id].mood = 'well';
    }
    await world.time.advance(65_000);
    const ended = (['garoon', 'line'] as const).map((id) => world.vendors[id].seen.at(-1)?.at ?? 0);
    expect([world.vendors.garoon.shows, world.vendors.line.shows]).toEqual(['LUNCH', 'LUNCH']);
    // The first that gets through takes the other with it.
    expect(Math.abs((ended[0] ?? 0) - (ended[1] ?? 0))).toBeLessThan(200);
  });

  it('#51 does not send a timed status whose end passed while the computer slept', async () => {
    const world = createWorld({ rules: { nativeEnd: true } });
    const statuses = [
      { id: 'lunch', name: 'l', kind: 'break' as const, accounts: { garoon: { value: 'lunch' } } },
    ];
    const presence = { ...presenceOf('lunch'), until: noon + 60_000 };
    world.vendors.garoon.mood = 'offline';
    world.delivery().want(presence, { statuses }, true);
    await world.time.advance(100);
    world.vendors.garoon.mood = 'well';
    world.time.sleep(3_600_000);
    world.delivery().retryNow({ kind: 'woke' });
    await world.time.advance(600_000);
    expect(world.vendors.garoon.writes).toEqual([]);
  });

  it('#53 tells when it last succeeded and how every call since went', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(60_000);
    const lastSuccess = world.slot('garoon').confirmed?.at;
    world.vendors.garoon.mood = 'signed-out';
    await world.time.advance(3_600_000);
    void world.delivery().readAll();
    await world.time.advance(100);
    expect(world.state('garoon')).toBe('needs-sign-in');
    expect(world.slot('garoon').confirmed?.at).toBe(lastSuccess);
    expect(
      world
        .delivery()
        .attempts('garoon')
        .map(({ what, status, outcome }) => [what, status, outcome]),
    ).toEqual([
      ['write', 'available', 'applied'],
      ['read', null, 'read'],
      ['read', null, 'auth-expired'],
    ]);
  });

  it('#53 remembers the last fifty calls of an account, and none of one that is gone', async () => {
    const world = createWorld();
    for (let time = 0; time < 60; time += 1) {
      world.want(time % 2 === 0 ? 'busy' : 'lunch');
      await world.time.advance(60_000);
    }
    const attempts = world.delivery().attempts('garoon');
    expect(attempts).toHaveLength(50);
    expect(attempts.at(-1)).toMatchObject({ what: 'read', outcome: 'read', latencyMs: 40 });
    world.delivery().configure([]);
    expect(world.delivery().attempts('garoon')).toEqual([]);
  });

  it('#54 sends on waking what holds by then, and nothing of what was due before', async () => {
    const world = createWorld();
    world.vendors.garoon.mood = 'offline';
    world.want('available', false);
    await world.time.advance(100);
    world.vendors.garoon.mood = 'well';
    world.time.sleep(dayMs);
    world.delivery().retryNow({ kind: 'woke' });
    world.want('busy', false);
    await world.time.advance(3000);
    expect(world.vendors.garoon.writes).toHaveLength(1);
    expect(world.vendors.garoon.shows).toBe('BUSY');
  });
});
