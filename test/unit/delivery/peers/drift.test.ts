import { describe, expect, it } from 'vitest';
import type { Presence } from '../../../../electron/contract/views/claim.ts';
import { account, noon } from '../support/slots.ts';
import { createWorld, presenceOf, type World } from '../support/world.ts';

/** `available` stands at both vendors. */
async function settledWorld(options: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = createWorld(options);
  world.want('available');
  await world.time.advance(60_000);
  return world;
}

const lunch = { garoon: { value: 'lunch' } };
const statuses = [{ id: 'lunch', name: 'Lunch', kind: 'break' as const, accounts: lunch }];

describe('what is changed elsewhere', () => {
  it('#7 reads back soon after a write what the vendor really shows', async () => {
    const world = createWorld();
    world.want('available');
    await world.time.advance(100);
    world.vendors.garoon.shows = 'THEIRS';
    await world.time.advance(15_100);
    expect(world.state('garoon')).toBe('drifted');
    expect(world.slot('garoon').confirmed?.shows).toBe('THEIRS');
  });

  it("#14 insists three times against a vendor's own idle rule, then tells", async () => {
    const world = await settledWorld({ rules: { drift: 'keep-mine' } });
    const before = world.vendors.garoon.writes.length;
    for (let minute = 0; minute < 120; minute += 1) {
      if (minute % 3 === 0) world.vendors.garoon.shows = 'VENDOR-IDLE';
      await world.time.advance(60_000);
      if (minute % 10 === 0) void world.delivery().readAll();
    }
    expect(world.vendors.garoon.writes.length - before).toBe(3);
    expect(world.state('garoon')).toBe('drifted');
    expect(world.slot('garoon').outcome?.notice.code).toBe('changed-elsewhere');
  });

  it('#28 looks after the end of a timed status whether the vendor ended it', async () => {
    const world = createWorld();
    const accounts = [account({ id: 'garoon', target: 'garoon', nativeEnd: true })];
    const presence: Presence = { ...presenceOf('lunch'), until: noon + 600_000 };
    world.delivery().configure(accounts);
    world.delivery().want(presence, { statuses }, true);
    await world.time.advance(600_000);
    world.delivery().want(null, { statuses }, false);
    const reads = (): number =>
      world
        .delivery()
        .attempts('garoon')
        .filter(({ what }) => what === 'read').length;
    const before = reads();
    await world.time.advance(10_000);
    expect(reads()).toBe(before + 1);
    expect(world.slot('garoon').confirmed?.shows).toBe('LUNCH');
  });

  it('#36 does not put somebody available who was set offline elsewhere', async () => {
    const world = await settledWorld();
    world.vendors.garoon.shows = 'OFFLINE';
    world.want('busy', false);
    world.want('available', false);
    await world.time.advance(3_600_000);
    expect(world.vendors.garoon.shows).toBe('OFFLINE');
    expect(world.state('garoon')).toBe('drifted');
  });

  it('#39 does not keep stamping over what was changed by hand elsewhere', async () => {
    const world = await settledWorld();
    world.vendors.garoon.shows = 'BY HAND';
    for (let hour = 0; hour < 8; hour += 1) {
      world.want('available', false);
      void world.delivery().readAll();
      await world.time.advance(3_600_000);
    }
    expect(world.vendors.garoon.writes).toHaveLength(1);
    expect(world.vendors.garoon.shows).toBe('BY HAND');
  });

  it('#41 leaves an account alone that a status does not name', async () => {
    const world = await settledWorld();
    world.delivery().want(presenceOf('lunch'), { statuses }, true);
    await world.time.advance(3_600_000);
    expect(world.state('line')).toBe('skipped');
    expect(world.vendors.line.writes).toHaveLength(1);
  });

  it('#42 stops when the phone changed it, says so and does not snap back', async () => {
    const world = await settledWorld();
    world.vendors.garoon.shows = 'AWAY BY PHONE';
    void world.delivery().readAll();
    await world.time.advance(3_600_000);
    expect(world.slot('garoon').outcome?.notice).toEqual({
      code: 'changed-elsewhere',
      params: { shows: 'AWAY BY PHONE' },
    });
    expect(world.vendors.garoon.writes).toHaveLength(1);
  });

  it('#42 takes the answer of the person: keep mine is written, accept theirs stays', async () => {
    const world = await settledWorld();
    for (const id of ['garoon', 'line'] as const) world.vendors[id].shows = 'THEIRS';
    void world.delivery().readAll();
    await world.time.advance(100);
    expect(world.delivery().answerDrift('garoon', 'keep-mine')).toBe(true);
    expect(world.delivery().answerDrift('line', 'accept-theirs')).toBe(true);
    expect(world.delivery().answerDrift('gone', 'keep-mine')).toBe(false);
    await world.time.advance(100);
    void world.delivery().readAll();
    await world.time.advance(600_000);
    expect(world.state('garoon')).toBe('applied');
    expect(world.vendors.garoon.shows).toBe('AVAILABLE');
    expect(world.slot('line').outcome?.notice.code).toBe('kept-theirs');
    expect(world.vendors.line.shows).toBe('THEIRS');
  });

  it('#43 writes nothing over a change made elsewhere while the person is not here', async () => {
    const world = await settledWorld({ rules: { drift: 'keep-mine' } });
    world.delivery().attend(false);
    world.vendors.garoon.shows = 'OTHER COMPUTER';
    void world.delivery().readAll();
    await world.time.advance(600_000);
    world.want('busy', false);
    await world.time.advance(600_000);
    expect(world.vendors.garoon.shows).toBe('OTHER COMPUTER');
    world.delivery().attend(true);
    void world.delivery().readAll();
    await world.time.advance(600_000);
    expect(world.vendors.garoon.shows).toBe('OTHER COMPUTER');
  });
});
