import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCourier, type Courier } from './courier.ts';
import { loseWrites, type Fate } from './lose-writes.ts';
import type { RigTest } from './rig-test.ts';
import type { FieldWorld, OurStep, VendorRig } from './vendor-rig.ts';
import { sameJson } from '../../../electron/contract/same-json.ts';

type Snapshot = Readonly<Record<string, unknown>>;
type Step =
  | { readonly kind: 'theirs'; readonly act: () => 'some' | 'all' }
  | { readonly kind: 'ours'; readonly step: OurStep; readonly fate: Fate };

/** How many random sequences are tried: `npm test` takes the usual number, the soak test far more. */
const runs = Number(process.env['PRESENTLY_FIELD_SEQUENCES'] ?? 100);
const longestRunMs = Math.max(60_000, runs * 200);

function stepsOf(fields: FieldWorld): fc.Arbitrary<readonly Step[]> {
  const theirs = fields.theirs.map((act): Step => ({ kind: 'theirs', act }));
  const fate = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Fate>('arrives') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('answer-lost', 'call-lost') },
  );
  const ours = fc
    .record({ step: fields.ours, fate })
    .map((each): Step => ({ kind: 'ours', ...each }));
  const steps = fc.array(
    fc.oneof({ weight: 1, arbitrary: theirs }, { weight: 2, arbitrary: ours }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  return fc.tuple(theirs, steps).map(([first, rest]) => [first, ...rest]);
}

/** What the record would hold if Presently had never written to it. */
function createBaseline(rig: VendorRig): {
  readonly theirs: (act: () => 'some' | 'all') => void;
  readonly gone: () => void;
  readonly value: () => Snapshot;
} {
  let baseline = rig.fields.snapshot();
  return {
    theirs(act) {
      const before = rig.fields.snapshot();
      const extent = act();
      const after = rig.fields.snapshot();
      const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
      const touched = [...keys].filter(
        (key) => extent === 'all' || !sameJson(before[key], after[key]),
      );
      baseline = { ...baseline, ...Object.fromEntries(touched.map((key) => [key, after[key]])) };
    },
    gone() {
      baseline = rig.fields.snapshot();
    },
    value: () => baseline,
  };
}

async function applyOurs(
  rig: VendorRig,
  courier: Courier,
  { setting, forMs }: OurStep,
): Promise<string> {
  const endsAt = forMs === null ? null : rig.clock.now() + forMs;
  return (await courier.apply(setting, { endsAt })).kind;
}

async function runSteps(rig: VendorRig, steps: readonly Step[]): Promise<void> {
  const courier = createCourier(rig.connect());
  const baseline = createBaseline(rig);
  for (const each of steps) {
    if (each.kind === 'theirs') {
      baseline.theirs(each.act);
      continue;
    }
    const { step, fate } = each;
    loseWrites(rig, fate);
    const outcome = await applyOurs(rig, courier, step);
    loseWrites(rig, 'arrives');
    if (rig.fields.erases(step.setting) && fate !== 'call-lost') baseline.gone();
    if (fate !== 'arrives') continue;
    expect(outcome).toBe('applied');
    expectKept(rig, step, baseline.value());
  }
}

function expectKept(rig: VendorRig, step: OurStep, baseline: Snapshot): void {
  const named = rig.fields.named(step);
  const without = (all: Snapshot): Snapshot =>
    Object.fromEntries(
      Object.entries(all).filter(([key, value]) => !named.includes(key) && value !== undefined),
    );
  expect(without(rig.fields.snapshot())).toEqual(without(baseline));
}

/** What the person did not change is never erased at a vendor (docs/control.md#fields). */
export function describeFields(withRig: RigTest): void {
  describe('fields', () => {
    it(
      'that a status does not name are as if Presently had never been there',
      () =>
        withRig((rig) =>
          fc.assert(
            fc.asyncProperty(stepsOf(rig.fields), (steps) => runSteps(rig, steps)),
            {
              numRuns: runs,
              interruptAfterTimeLimit: longestRunMs / 2,
              markInterruptAsFailure: true,
            },
          ),
        ),
      longestRunMs,
    );

    it('are taken back to what stood there after two writes in a row were lost', () =>
      withRig(async (rig) => {
        rig.changeElsewhere();
        const baseline = rig.fields.snapshot();
        const courier = createCourier(rig.connect());
        const bare = { setting: rig.fields.bare, forMs: null };
        loseWrites(rig, 'answer-lost');
        await courier.apply(rig.statuses.break.setting);
        loseWrites(rig, 'call-lost');
        await courier.apply(rig.statuses.busy.setting);
        loseWrites(rig, 'arrives');
        expect(await applyOurs(rig, courier, bare)).toBe('applied');
        expectKept(rig, bare, baseline);
      }));
  });
}
