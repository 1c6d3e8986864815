import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Employee } from '../../../electron/sandbox/idealist/employee.ts';
import { createCourier } from './courier.ts';
import { openRigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { VendorRig } from './vendor-rig.ts';

const attribute = 'work_status';
const text = fc.oneof(fc.constant(null), fc.string({ maxLength: 12 }));

const theirs = fc.record(
  {
    username: text,
    name: text,
    first_name: text,
    last_name: text,
    job_title: text,
    image: fc.constantFrom(null, '5c9351b0b96d4a56b9418f07'),
    units: fc.constantFrom(null, [], ['5c9351b0b96d4a56b9418a09']),
    attributes: fc.oneof(
      fc.constant(null),
      fc.dictionary(
        fc.constantFrom('locker', 'shoe size', 'toString', attribute),
        fc.constantFrom('T1', 'T2'),
      ),
    ),
  },
  { requiredKeys: [] },
);

function flat({ attributes, ...rest }: Employee): Readonly<Record<string, unknown>> {
  const named = new Map<string, unknown>(
    Object.entries(attributes ?? {}).map(([key, value]) => [`attributes.${key}`, value]),
  );
  return { ...rest, ...Object.fromEntries(named) };
}

/** Idealist at the sample workplace; the status is one attribute of an employee record. */
export async function openIdealistRig(): Promise<VendorRig> {
  const base = await openRigBase('idealist');
  const { state, people } = base.workplace;
  const [{ idealistId: id }] = people;
  const record = (): Employee | undefined => state.idealist.recordOf(id);
  const shows = (): string | null => record()?.attributes?.[attribute] ?? null;
  const wrongCredentials = { token: 'wrong-token-0123456789' };
  const setting = (value: string): JsonObject => ({ value });
  return {
    ...base,
    sites: ['idealist'],
    statuses: {
      available: { setting: sampleSetting('available', 'idealist'), shows: 'available' },
      busy: { setting: sampleSetting('busy', 'idealist'), shows: 'busy' },
      away: { setting: sampleSetting('away', 'idealist'), shows: 'away' },
      break: { setting: sampleSetting('break', 'idealist'), shows: 'lunch' },
      offline: { setting: sampleSetting('offline', 'idealist'), shows: 'offline' },
    },
    forbidden: 'auth-expired',
    wrongCredentials,
    shownElsewhere: shows,
    changeElsewhere() {
      state.idealist.change(id, { attributes: { ...record()?.attributes, [attribute]: 'ill' } });
      return 'ill';
    },
    fields: {
      theirs: theirs.map((change) => () => {
        state.idealist.change(id, change);
        return 'some';
      }),
      ours: fc
        .record({ value: fc.constantFrom('P1', 'P2', '') }, { requiredKeys: [] })
        .map((value) => ({ setting: value, forMs: null })),
      snapshot() {
        const own = record();
        const others = state.idealist.employees.filter((employee) => employee.id !== id);
        return { ...(own === undefined ? {} : flat(own)), others };
      },
      named: (step) => ('value' in step.setting ? [`attributes.${attribute}`] : []),
      bare: {},
      erases: () => false,
    },
    probes: {
      async 'ID-1'() {
        state.idealist.envelope = { ...state.idealist.envelope, pageSize: 3 };
        const outcome = await createCourier(base.connect()).apply(setting('busy'));
        expect(outcome).toMatchObject({ kind: 'applied', shows: 'busy' });
      },
      async 'ID-2'() {
        const outcome = await createCourier(base.connect()).apply(setting('busy'));
        expect(outcome).toMatchObject({ kind: 'applied', shows: 'busy' });
      },
      async 'ID-3'() {
        const role = record()?.role;
        const outcome = await createCourier(base.connect()).apply(setting('busy'));
        expect(outcome.kind).toBe('applied');
        expect(record()?.role).toBe(role);
      },
      async 'ID-4'() {
        const courier = createCourier(base.connect({ credentials: wrongCredentials }));
        const outcome = await courier.apply(setting('busy'));
        expect(['auth-expired', 'refused']).toContain(outcome.kind);
      },
    },
  };
}
