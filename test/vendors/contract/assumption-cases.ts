import { describe, expect, it } from 'vitest';
import { kinds } from '../../../electron/contract/settings/status.ts';
import { ASSUMPTIONS, type AssumptionId } from '../../../electron/sandbox/assumptions.ts';
import { createCourier } from './courier.ts';
import type { RigTest } from './rig-test.ts';

interface Choice {
  readonly id: AssumptionId;
  readonly value: string;
  readonly label: string;
}

function choicesOf(prefix: string): readonly Choice[] {
  // The keys of the table are its ids.
  const ids = Object.keys(ASSUMPTIONS) as AssumptionId[];
  return ids
    .filter((id) => id.startsWith(`${prefix}-`))
    .flatMap((id) =>
      [ASSUMPTIONS[id].default, ...ASSUMPTIONS[id].alternatives].map((choice) => ({
        id,
        ...choice,
      })),
    );
}

/** Every behaviour the documents leave open is tolerated (docs/design.md#what-must-hold). */
export function describeAssumptions(prefix: string, withRig: RigTest): void {
  describe.each(choicesOf(prefix))('where $id is: $label', ({ id, value }) => {
    it('statuses are shown and cleared', () =>
      withRig(async (rig) => {
        Object.assign(rig.workplace.assumptions, { [id]: value });
        const courier = createCourier(rig.connect());
        for (const kind of kinds) {
          const { setting, shows } = rig.statuses[kind];
          expect(await courier.apply(setting)).toMatchObject({ kind: 'applied', shows });
          expect(rig.shownElsewhere()).toBe(shows);
        }
      }));

    it('what it is about works', () =>
      withRig(async (rig) => {
        Object.assign(rig.workplace.assumptions, { [id]: value });
        const probe = rig.probes[id];
        expect(probe).toBeDefined();
        await probe?.(value);
      }));
  });
}
