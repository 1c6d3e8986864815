import * as fc from 'fast-check';
import { expect } from 'vitest';
import { createCourier } from './courier.ts';
import { openRigBase } from './rig-base.ts';
import { sampleSetting } from './sample-settings.ts';
import type { VendorRig } from './vendor-rig.ts';

const noSuchBreak = { workState: 'ONBREAK', breakType: 'COFFEE', breakCause: 'Night rest' };
const strayFields = { workState: 'OFFLINE', onlineModeId: 98, breakNote: 'gone' };

/** Conpeek at the sample workplace; its state can be written but not read. */
export async function openConpeekRig(): Promise<VendorRig> {
  const base = await openRigBase('conpeek');
  const { state, people } = base.workplace;
  const [person] = people;
  const user = String(person.conpeekId);
  const shows = (): string | null => state.conpeek.userOf(user)?.workState ?? null;
  const wrongCredentials = { apiKey: 'wrong-key-0123456789' };
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
      state.conpeek.change(user, { workState: 'OFFLINE' });
      return 'OFFLINE';
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
    probes: {
      async 'CP-1'() {
        const courier = createCourier(base.connect({ credentials: wrongCredentials }));
        const outcome = await courier.apply(sampleSetting('busy', 'conpeek'));
        expect(['auth-expired', 'refused']).toContain(outcome.kind);
      },
      async 'CP-2'() {
        const outcome = await createCourier(base.connect()).apply({ workState: 'ONLINE' });
        expect(outcome).toMatchObject({ kind: 'applied', shows: 'ONLINE' });
      },
      async 'CP-3'() {
        const outcome = await createCourier(base.connect()).apply(noSuchBreak);
        expect(outcome.kind).toBe('refused');
        expect(shows()).toBe('OFFLINE');
      },
      async 'CP-4'() {
        const outcome = await createCourier(base.connect()).apply(strayFields);
        expect(outcome).toMatchObject({ kind: 'applied', shows: 'OFFLINE' });
      },
    },
  };
}
