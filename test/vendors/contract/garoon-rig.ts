import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { GaroonEdition } from '../../../electron/sandbox/garoon/garoon-mounts.ts';
import { createCourier } from './courier.ts';
import { openRigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { VendorRig } from './vendor-rig.ts';

/** The form of the address, and how the account names its user. */
export interface GaroonVariant {
  readonly edition: GaroonEdition;
  readonly user: 'id' | 'code';
}

const ours = fc.record(
  { code: fc.constantFrom('attend', 'absence', ''), notes: fc.constantFrom('P1', 'P2\nP3', '') },
  { requiredKeys: [] },
);
const theirs = fc.record(
  {
    code: fc.constantFrom('In a meeting', 'Working from home'),
    notes: fc.constantFrom('T1', 'T2'),
  },
  { requiredKeys: [] },
);

/** Garoon at the sample workplace, in one form of its address. */
export async function openGaroonRig({ edition, user }: GaroonVariant): Promise<VendorRig> {
  const naming: JsonObject = user === 'id' ? { user: { id: '11' } } : {};
  const base = await openRigBase('garoon', { garoonEdition: edition, account: naming });
  const { state, people } = base.workplace;
  const [{ login }] = people;
  const shows = (): string => state.garoon.presenceOf(login).code;
  const wrongCredentials = { kind: 'password', login, password: 'wrong-word-0123456789' };
  return {
    ...base,
    async secrets() {
      const password = base.workplace.access.garoon.passwords.get(login) ?? '';
      const header = Buffer.from(`${login}:${password}`, 'utf8').toString('base64');
      return [...(await base.secrets()), header];
    },
    sites: ['garoon'],
    statuses: {
      available: { setting: sampleSetting('available', 'garoon'), shows: 'attend' },
      busy: { setting: sampleSetting('busy', 'garoon'), shows: 'In a meeting' },
      away: { setting: sampleSetting('away', 'garoon'), shows: 'absence' },
      break: { setting: sampleSetting('break', 'garoon'), shows: 'absence' },
      offline: { setting: sampleSetting('offline', 'garoon'), shows: 'absence' },
    },
    forbidden: 'refused',
    wrongCredentials,
    shownElsewhere: shows,
    changeElsewhere() {
      state.garoon.setPresence(login, { code: 'Working from home', notes: 'since ten' });
      return 'Working from home';
    },
    fields: {
      theirs: theirs.map((change) => () => {
        state.garoon.setPresence(login, change);
        return 'some';
      }),
      ours: ours.map((setting) => ({ setting, forMs: null })),
      snapshot() {
        const { code, notes } = state.garoon.presenceOf(login);
        return {
          code,
          notes,
          others: people.slice(1).map((each) => state.garoon.presenceOf(each.login)),
        };
      },
      named: ({ setting }) => Object.keys(setting),
      bare: {},
      erases: () => false,
    },
    probes: {
      async 'GA-1'(value) {
        const outcome = await createCourier(base.connect()).apply({ code: 'Nowhere', notes: '' });
        expect(outcome.kind).toBe(value === '200' ? 'applied' : 'refused');
      },
      async 'GA-2'() {
        const stranger = people[1];
        const account = { user: { code: stranger?.login ?? '' } };
        const courier = createCourier(base.connect({ account }));
        const outcome = await courier.apply({ code: 'attend' });
        expect(outcome.kind).toBe('refused');
      },
      async 'GA-3'() {
        const session = base.connect({ account: { user: { code: 'nobody' } } });
        const outcome = await createCourier(session).apply({ code: 'attend' });
        expect(outcome.kind).toBe('refused');
      },
      async 'GA-4'() {
        const courier = createCourier(base.connect({ credentials: wrongCredentials }));
        const outcome = await courier.apply({ code: 'attend' });
        expect(['auth-expired', 'unexpected-response']).toContain(outcome.kind);
      },
      async 'GA-5'(value) {
        const courier = createCourier(base.connect());
        await courier.apply({ code: 'absence' });
        base.workplace.access.garoon.logIn(login);
        const outcome = await courier.apply({ code: 'In a meeting' }, { origin: 'automatic' });
        expect(outcome.kind).toBe(value === 'on' ? 'drifted' : 'applied');
      },
    },
  };
}
