import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Assumptions } from '../../../electron/sandbox/assumptions.ts';
import type { Employee } from '../../../electron/sandbox/idealist/employee.ts';
import { createCourier } from './courier.ts';
import { openRigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { VendorRig } from './vendor-rig.ts';

/** What an Idealist may be like: how it wraps lists (ID-1) and replies (ID-2), and whose token it is. */
export interface IdealistEdition {
  readonly list: Assumptions['ID-1'];
  readonly reply: Assumptions['ID-2'];
  readonly client: 'franchisee' | 'franchisor';
  /** Employees on a page of a list. */
  readonly pageSize: number;
}

const { signal } = new AbortController();
const attribute = 'work_status';
const text = fc.oneof(fc.constant(null), fc.string({ maxLength: 12 }));

const theirs = fc.record(
  {
    username: text,
    name: text,
    first_name: text,
    last_name: text,
    // An empty one is ours.
    job_title: fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 12 })),
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

/** Which franchisee a record belongs to only a franchisor can see, and so erase. */
const franchisees = fc.constantFrom(null, { id: '5c9351b0b96d4a56b9418b07' });

/** Idealist at the sample workplace; the status is one attribute of an employee record. */
export async function openIdealistRig(edition: IdealistEdition): Promise<VendorRig> {
  const { list, reply, client, pageSize } = edition;
  const assumptions = { 'ID-1': list, 'ID-2': reply };
  const base = await openRigBase('idealist', { assumptions });
  const { state, people } = base.workplace;
  state.idealist.franchisor = client === 'franchisor';
  state.idealist.envelope = { ...state.idealist.envelope, pageSize };
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
      theirs: fc.tuple(theirs, franchisees).map(([change, franchisee]) => () => {
        state.idealist.change(id, client === 'franchisor' ? { ...change, franchisee } : change);
        return 'some';
      }),
      ours: fc
        .record(
          {
            value: fc.constantFrom('P1', 'P2', ''),
            jobTitle: fc.constantFrom('P1, our job title', 'P2, our job title', ''),
          },
          { requiredKeys: [] },
        )
        .map((setting) => ({ setting, forMs: null })),
      snapshot() {
        const own = record();
        const others = state.idealist.employees.filter((employee) => employee.id !== id);
        return { ...(own === undefined ? {} : flat(own)), others };
      },
      named: ({ setting: { value, jobTitle } }) => [
        ...(value === undefined ? [] : [`attributes.${attribute}`]),
        ...(jobTitle === undefined ? [] : ['job_title']),
      ],
      bare: {},
      erases: () => false,
    },
    proves: {
      identify: ['idealist.method.list', 'idealist.field.header-authorization'],
      'shows-busy': ['idealist.method.edit', 'idealist.field.attributes'],
      'error-400': ['idealist.error.4xx'],
      'error-401': ['idealist.error.401'],
      'error-403': ['idealist.error.403'],
      'error-404': ['idealist.error.404'],
      'error-409': ['idealist.error.4xx'],
      'error-429': ['idealist.error.429'],
      'error-5xx': ['idealist.error.5xx'],
    },
    probes: {
      async 'ID-1'() {
        state.idealist.envelope = { ...state.idealist.envelope, pageSize: 3 };
        const page = await base.connect().directory?.list({}, signal);
        expect(page).toMatchObject({ kind: 'page', entries: { length: 3 } });
        const outcome = await createCourier(base.connect()).apply(setting('busy'));
        expect(outcome).toMatchObject({ kind: 'applied', shows: 'busy' });
      },
      async 'ID-2'() {
        const created = await base.connect().directory?.create({ role: 'worker' }, signal);
        expect(created).toMatchObject({ kind: 'written', after: { role: 'worker' } });
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
