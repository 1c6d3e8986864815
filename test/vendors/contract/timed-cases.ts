import { describe, expect, it } from 'vitest';
import { createCourier } from './courier.ts';
import { writesOf } from './requests.ts';
import { provesFact } from './rig-facts.ts';
import type { RigTest } from './rig-test.ts';
import { hourMs } from '../../../electron/contract/time.ts';

const momentMs = 1_000;

/**
 * A timed status is sent with its end where the vendor can end it (docs/design.md#delivery);
 * elsewhere the end is the delivery's affair and the vendor is told nothing of it.
 */
export function describeTimed(withRig: RigTest): void {
  describe('a timed status', () => {
    it('is shown, and ends by itself where the vendor can do that', () =>
      withRig(async (rig) => {
        const { setting, shows } = rig.statuses.busy;
        const courier = createCourier(rig.connect());
        const outcome = await courier.apply(setting, { endsAt: rig.clock.now() + hourMs });
        expect(outcome).toMatchObject({ kind: 'applied', shows });
        rig.clock.advance(hourMs - momentMs);
        expect(rig.shownElsewhere()).toBe(shows);
        rig.clock.advance(2 * momentMs);
        const { nativeEnd } = rig.capabilities;
        expect(rig.shownElsewhere()).toBe(nativeEnd ? rig.statuses.available.shows : shows);
        provesFact(rig, 'timed');
      }));

    it('that is given another end is written again where the vendor ends it', () =>
      withRig(async (rig) => {
        const { setting, shows } = rig.statuses.busy;
        const courier = createCourier(rig.connect());
        await courier.apply(setting, { endsAt: rig.clock.now() + hourMs });
        rig.workplace.clearLog();
        const later = { endsAt: rig.clock.now() + 2 * hourMs };
        expect(await courier.apply(setting, later)).toMatchObject({ kind: 'applied', shows });
        const { nativeEnd, readBack } = rig.capabilities;
        expect(writesOf(rig)).toHaveLength(nativeEnd || !readBack ? 1 : 0);
        rig.clock.advance(hourMs + momentMs);
        expect(rig.shownElsewhere()).toBe(shows);
      }));

    it('leaves no end behind for the status after it', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        const timed = { endsAt: rig.clock.now() + hourMs };
        await courier.apply(rig.statuses.busy.setting, timed);
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting)).toMatchObject({ kind: 'applied', shows });
        rig.clock.advance(2 * hourMs);
        expect(rig.shownElsewhere()).toBe(shows);
      }));
  });
}
