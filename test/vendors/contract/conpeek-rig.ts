import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { JsonObject } from '../../../electron/contract/json.ts';
import { createCourier } from './courier.ts';
import { openRigBase, type RigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { VendorRig } from './vendor-rig.ts';

const { signal } = new AbortController();
const noSuchBreak = { workState: 'ONBREAK', breakType: 'COFFEE', breakCause: 'Night rest' };
const strayFields = { workState: 'OFFLINE', onlineModeId: 98, breakNote: 'gone' };
const wrongCredentials = { apiKey: 'wrong-key-0123456789' };

/** A break that everyone in the sample's support group can take, by its type. */
const someCause: Readonly<Record<string, string>> = { COFFEE: 'Lunch', BUSINESS: 'Meeting' };

function entryNeeds({ workState, breakType }: JsonObject): JsonObject {
  const type = typeof breakType === 'string' ? breakType : '';
  return workState === 'ONBREAK' ? { breakCause: someCause[type] ?? '' } : {};
}

function probesOf(base: RigBase, shows: () => string | null): VendorRig['probes'] {
  return {
    async 'CP-1'() {
      const session = base.connect({ credentials: wrongCredentials });
      const outcome = await createCourier(session).apply(sampleSetting('busy', 'conpeek'));
      expect(['auth-expired', 'refused']).toContain(outcome.kind);
      expect(await session.identify(signal)).toMatchObject({ kind: 'auth-expired' });
      expect(await session.catalogue(signal)).toMatchObject({ kind: 'auth-expired' });
    },
    async 'CP-2'(value) {
      const session = base.connect();
      const outcome = await createCourier(session).apply({ workState: 'ONLINE' });
      expect(outcome).toMatchObject({ kind: 'applied', shows: 'ONLINE' });
      expect(await session.identify(signal)).toMatchObject({ kind: 'identified' });
      expect(await session.catalogue(signal)).toMatchObject({
        complete: value === 'list',
        notice: value === 'list' ? null : { code: 'modes-not-listed' },
      });
    },
    async 'CP-3'(value) {
      const outcome = await createCourier(base.connect()).apply(noSuchBreak);
      const code = value === '404' ? 'break-or-user-not-found' : 'break-refused';
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code } });
      expect(shows()).toBe('OFFLINE');
    },
    async 'CP-4'() {
      const outcome = await createCourier(base.connect()).apply(strayFields);
      expect(outcome).toMatchObject({ kind: 'applied', shows: 'OFFLINE' });
    },
  };
}

/**
 * Conpeek at the sample workplace; its state can be written but not read.
 * @param naming what the account calls its user by
 */
export async function openConpeekRig(naming: 'id' | 'name' = 'id'): Promise<VendorRig> {
  const named: JsonObject = naming === 'name' ? { user: 'sato' } : {};
  const base = await openRigBase('conpeek', { account: named });
  const { state, people } = base.workplace;
  const [person] = people;
  const user = String(person.conpeekId);
  const shows = (): string | null => state.conpeek.userOf(user)?.workState ?? null;
  return {
    ...base,
    sites: ['conpeek'],
    statuses: {
      available: { setting: sampleSetting('available', 'conpeek'), shows: 'ONLINE' },
      busy: { setting: sampleSetting('busy', 'conpeek'), shows: 'ONBREAK' },
      away: { setting: sampleSetting('away', 'conpeek'), shows: 'ONBREAK' },
      break: { setting: sampleSetting('break', 'conpeek'), shows: 'ONBREAK' },
      offline: { setting: sampleSetting('offline', 'conpeek'), shows: 'OFFLINE' },
    },
    forbidden: 'refused',
    wrongCredentials,
    shownElsewhere: shows,
    changeElsewhere() {
      state.conpeek.forceBreak(user, { type: 'COFFEE', cause: 'Short break' });
      return 'ONBREAK';
    },
    fields: {
      theirs: fc.constantFrom('Sales', 'Support').map((group) => () => {
        state.conpeek.change(user, { groups: ['Support', group] });
        return 'some';
      }),
      ours: fc
        .constantFrom('available', 'busy', 'away', 'break', 'offline')
        .map((kind) => ({ setting: sampleSetting(kind, 'conpeek'), forMs: null })),
      snapshot() {
        const own = state.conpeek.userOf(user);
        const others = people.slice(1).map(({ login }) => state.conpeek.userOf(login));
        return { name: own?.name, groups: own?.groups, others };
      },
      named: () => [],
      bare: sampleSetting('available', 'conpeek'),
      erases: () => false,
    },
    entryNeeds,
    proves: {
      'shows-busy': [naming === 'id' ? 'conpeek.field.user-id' : 'conpeek.field.user-name'],
      catalogue: ['conpeek.method.read-online-mode'],
      'shows-available': ['conpeek.method.update-work-state', 'conpeek.field.work_state-online'],
      'shows-offline': ['conpeek.method.update-work-state', 'conpeek.field.work_state-offline'],
      'shows-break': ['conpeek.method.update-work-state', 'conpeek.field.work_state-onbreak'],
      'error-400': ['conpeek.error.400'],
      'error-401': ['conpeek.error.401'],
      'error-403': ['conpeek.error.403-break'],
      'error-404': ['conpeek.error.404'],
      'error-429': ['conpeek.error.429'],
      'error-5xx': ['conpeek.error.5xx'],
    },
    probes: probesOf(base, shows),
  };
}
