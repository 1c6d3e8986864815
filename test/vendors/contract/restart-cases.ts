import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { createCourier, type Courier } from './courier.ts';
import { loseWrites, type Fate } from './lose-writes.ts';
import { writesOf } from './requests.ts';
import type { RigTest } from './rig-test.ts';
import type { VendorRig } from './vendor-rig.ts';

const automatic = { origin: 'automatic' } as const;

/** A call whose answer never comes, and a start of the app after it was killed. */
async function killDuring(
  rig: VendorRig,
  { courier, setting, fate = 'answer-lost' }: Killed,
): Promise<void> {
  loseWrites(rig, fate);
  expect((await courier.apply(setting, automatic)).kind).toBe('offline');
  loseWrites(rig, 'arrives');
  courier.use(rig.connect());
}

interface Killed {
  readonly courier: Courier;
  readonly setting: JsonObject;
  readonly fate?: Fate;
}

function fieldsOf(rig: VendorRig, setting: JsonObject): readonly unknown[] {
  const held = rig.fields.snapshot();
  return rig.fields.named({ setting, forMs: null }).map((field) => held[field] ?? null);
}

/**
 * The delivery remembers which settings may have arrived (docs/design.md#delivery); a session does
 * not.
 */
export function describeRestarts(withRig: RigTest): void {
  const withReadableRig: RigTest = (test) =>
    withRig(async (rig) => {
      if (rig.capabilities.readBack) await test(rig);
      else expect(rig.capabilities.readBack).toBe(false);
    });

  describe('a write whose answer never came and whose session is gone', () => {
    it('is recognised as ours after a restart', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.offline.setting);
        await killDuring(rig, { courier, setting: rig.statuses.busy.setting });
        expect(rig.shownElsewhere()).toBe(rig.statuses.busy.shows);
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting, automatic)).toMatchObject({ kind: 'applied', shows });
        expect(rig.shownElsewhere()).toBe(shows);
      }));

    it('is recognised as ours even if it was the first there ever was', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await killDuring(rig, { courier, setting: rig.statuses.offline.setting });
        const { setting, shows } = rig.statuses.available;
        expect(await courier.apply(setting, automatic)).toMatchObject({ kind: 'applied', shows });
        expect(rig.shownElsewhere()).toBe(shows);
      }));

    it('is recognised whichever of several it was', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await killDuring(rig, { courier, setting: rig.statuses.busy.setting });
        await killDuring(rig, {
          courier,
          setting: rig.statuses.offline.setting,
          fate: 'call-lost',
        });
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting, automatic)).toMatchObject({ kind: 'applied', shows });
      }));

    it('is recognised without a restart too', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.offline.setting);
        loseWrites(rig, 'answer-lost');
        await courier.apply(rig.statuses.busy.setting, automatic);
        loseWrites(rig, 'arrives');
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting, automatic)).toMatchObject({ kind: 'applied', shows });
      }));

    it('is not written again for the same status', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        const { setting, shows } = rig.statuses.break;
        await killDuring(rig, { courier, setting });
        rig.workplace.clearLog();
        expect(await courier.apply(setting, automatic)).toMatchObject({ kind: 'applied', shows });
        expect(writesOf(rig)).toHaveLength(0);
      }));

    it('is taken back when the next status names none of its fields', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        const { setting } = rig.statuses.break;
        await killDuring(rig, { courier, setting });
        expect(fieldsOf(rig, setting).join('')).not.toBe('');
        const bare = await courier.apply(rig.fields.bare, automatic);
        expect(bare).toMatchObject({ kind: 'applied' });
        const kept = new Set(rig.fields.named({ setting: rig.fields.bare, forMs: null }));
        const { named } = rig.fields;
        const left = named({ setting, forMs: null }).filter((field) => !kept.has(field));
        const held = rig.fields.snapshot();
        for (const field of left) expect(held[field] ?? '').toBe('');
      }));

    it('is taken back to what stood there before, where an earlier write saw that', () =>
      withReadableRig(async (rig) => {
        rig.changeElsewhere();
        const before = rig.fields.snapshot();
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.break.setting);
        await killDuring(rig, { courier, setting: rig.statuses.busy.setting });
        await courier.apply(rig.fields.bare);
        const named = rig.fields.named({ setting: rig.fields.bare, forMs: null });
        const kept = Object.fromEntries(named.map((field) => [field, before[field]]));
        expect({ ...rig.fields.snapshot(), ...kept }).toEqual(before);
      }));

    it('does not make a change made elsewhere ours', () =>
      withReadableRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await killDuring(rig, { courier, setting: rig.statuses.offline.setting });
        const theirs = rig.changeElsewhere();
        const outcome = await courier.apply(rig.statuses.away.setting, automatic);
        expect(outcome).toMatchObject({ kind: 'drifted', shows: theirs });
        expect(rig.shownElsewhere()).toBe(theirs);
      }));
  });
}
