import { describe, expect, it } from 'vitest';
import { createCourier } from './courier.ts';
import { writesOf } from './requests.ts';
import type { RigTest } from './rig-test.ts';

const automatic = { origin: 'automatic' } as const;

/** A change made elsewhere gives way to a person and to nobody else (docs/control.md#drift). */
export function describeDrift(withRig: RigTest): void {
  describe('a change made elsewhere', () => {
    it('is overwritten by a choice of the person', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.busy.setting);
        rig.changeElsewhere();
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting)).toMatchObject({ kind: 'applied', shows });
        expect(rig.shownElsewhere()).toBe(shows);
      }));

    it('is left alone by an automatic status', () =>
      withRig(async (rig) => {
        if (!rig.capabilities.readBack) {
          expect(rig.capabilities.readBack).toBe(false);
          return;
        }
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.busy.setting);
        const theirs = rig.changeElsewhere();
        rig.workplace.clearLog();
        const outcome = await courier.apply(rig.statuses.away.setting, automatic);
        expect(outcome).toMatchObject({ kind: 'drifted', shows: theirs });
        expect(rig.shownElsewhere()).toBe(theirs);
        expect(writesOf(rig)).toHaveLength(0);
      }));

    it('is left alone at first contact too', () =>
      withRig(async (rig) => {
        if (!rig.capabilities.readBack) {
          expect(rig.capabilities.readBack).toBe(false);
          return;
        }
        const theirs = rig.changeElsewhere();
        const courier = createCourier(rig.connect());
        for (const { setting } of [rig.statuses.available, rig.statuses.away]) {
          const outcome = await courier.apply(setting, automatic);
          expect(outcome).toMatchObject({ kind: 'drifted', shows: theirs });
        }
        expect(rig.shownElsewhere()).toBe(theirs);
      }));

    it('is overwritten automatically where the person wants to keep theirs', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.busy.setting);
        rig.changeElsewhere();
        const { setting, shows } = rig.statuses.away;
        const way = { ...automatic, overwriteTheirs: true };
        expect(await courier.apply(setting, way)).toMatchObject({ kind: 'applied', shows });
      }));

    it('does not stop a first automatic status where nothing stands', () =>
      withRig(async (rig) => {
        const { setting, shows } = rig.statuses.away;
        const outcome = await createCourier(rig.connect()).apply(setting, automatic);
        expect(outcome).toMatchObject({ kind: 'applied', shows });
      }));
  });
}
