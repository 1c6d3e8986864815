import * as fc from 'fast-check';
import { expect } from 'vitest';
import { createCourier } from './courier.ts';
import { garoonAccess, garoonProves, type GaroonVariant } from './garoon-edition.ts';
import { openRigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { VendorRig } from './vendor-rig.ts';

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

/** Garoon at the sample workplace, in one form of its address and with one way to sign in. */
export async function openGaroonRig(variant: GaroonVariant): Promise<VendorRig> {
  const base = await openRigBase('garoon', { garoonEdition: variant.edition });
  const access = await garoonAccess(base, variant);
  const { state, people } = base.workplace;
  const [{ login }] = people;
  const shows = (): string => state.garoon.presenceOf(login).code;
  return {
    ...base,
    ...access,
    proves: garoonProves(variant),
    sites: ['garoon'],
    statuses: {
      available: { setting: sampleSetting('available', 'garoon'), shows: 'attend' },
      busy: { setting: sampleSetting('busy', 'garoon'), shows: 'In a meeting' },
      away: { setting: sampleSetting('away', 'garoon'), shows: 'absence' },
      break: { setting: sampleSetting('break', 'garoon'), shows: 'absence' },
      offline: { setting: sampleSetting('offline', 'garoon'), shows: 'absence' },
    },
    forbidden: 'refused',
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
        const outcome = await createCourier(access.connect()).apply({ code: 'Nowhere', notes: '' });
        expect(outcome.kind).toBe(value === '200' ? 'applied' : 'refused');
      },
      async 'GA-2'() {
        const stranger = people[1];
        const account = { user: { code: stranger?.login ?? '' } };
        const courier = createCourier(access.connect({ account }));
        const outcome = await courier.apply({ code: 'attend' });
        expect(outcome.kind).toBe('refused');
      },
      async 'GA-3'() {
        const session = access.connect({ account: { user: { code: 'nobody' } } });
        const outcome = await createCourier(session).apply({ code: 'attend' });
        expect(outcome.kind).toBe('refused');
      },
      async 'GA-4'() {
        const courier = createCourier(access.connect({ credentials: access.wrongCredentials }));
        const outcome = await courier.apply({ code: 'attend' });
        expect(['auth-expired', 'unexpected-response']).toContain(outcome.kind);
      },
      async 'GA-5'(value) {
        const courier = createCourier(access.connect());
        await courier.apply({ code: 'absence' });
        base.workplace.access.garoon.logIn(login);
        const outcome = await courier.apply({ code: 'In a meeting' }, { origin: 'automatic' });
        expect(outcome.kind).toBe(value === 'on' ? 'drifted' : 'applied');
        expect(outcome).toMatchObject(
          value === 'on' ? { notice: { code: 'set-present-at-login' } } : { notice: null },
        );
      },
    },
  };
}
