import { describe, expect, it } from 'vitest';
import { kinds } from '../../../electron/contract/settings/status.ts';
import { createCourier } from './courier.ts';
import { writesOf } from './requests.ts';
import { provesFact } from './rig-facts.ts';
import type { RigTest } from './rig-test.ts';

const signal = new AbortController().signal;

/** Statuses reach the vendor, are seen there and are read back. */
export function describeStatuses(withRig: RigTest): void {
  describe('statuses', () => {
    it.each(kinds)('shows %s to everybody at the vendor', (kind) =>
      withRig(async (rig) => {
        const { setting, shows } = rig.statuses[kind];
        const outcome = await createCourier(rig.connect()).apply(setting);
        expect(outcome).toMatchObject({ kind: 'applied', shows });
        expect(rig.shownElsewhere()).toBe(shows);
        provesFact(rig, `shows-${kind}`);
      }),
    );

    it('goes from any status to any other and back to available', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        for (const kind of [...kinds, ...kinds.toReversed()]) {
          const { setting, shows } = rig.statuses[kind];
          expect(await courier.apply(setting)).toMatchObject({ kind: 'applied', shows });
          expect(rig.shownElsewhere()).toBe(shows);
        }
      }));

    it('reads what the vendor shows, whoever set it', () =>
      withRig(async (rig) => {
        if (!rig.capabilities.readBack) {
          expect((await rig.connect().read(signal)).kind).toBe('refused');
          return;
        }
        const session = rig.connect();
        await createCourier(session).apply(rig.statuses.busy.setting);
        expect(await session.read(signal)).toEqual({
          kind: 'read',
          shows: rig.statuses.busy.shows,
        });
        const theirs = rig.changeElsewhere();
        expect(await session.read(signal)).toEqual({ kind: 'read', shows: theirs });
      }));

    it('sends no write for a status that stands there already', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.break.setting);
        rig.workplace.clearLog();
        const outcome = await courier.apply(rig.statuses.break.setting);
        expect(outcome).toMatchObject({ kind: 'applied', shows: rig.statuses.break.shows });
        // A vendor that cannot be read is asked again by the delivery only if it must be.
        expect(writesOf(rig)).toHaveLength(rig.capabilities.readBack ? 0 : 1);
      }));

    it('carries on over a new session, as after a restart', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        await courier.apply(rig.statuses.busy.setting);
        courier.use(rig.connect());
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting, { origin: 'automatic' })).toMatchObject({
          kind: 'applied',
          shows,
        });
      }));
  });
}
