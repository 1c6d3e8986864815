import { describe, expect, it } from 'vitest';
import { catalogueEntrySchema } from '../../../electron/contract/commands/directory.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { CatalogueOutcome } from '../../../electron/vendors/port.ts';
import { writesOf } from './requests.ts';
import { provesFact } from './rig-facts.ts';
import type { RigTest } from './rig-test.ts';

const { signal } = new AbortController();

type Catalogue = Extract<CatalogueOutcome, { kind: 'catalogue' }>;

function listed(outcome: CatalogueOutcome): Catalogue {
  expect(outcome).toMatchObject({ kind: 'catalogue' });
  if (outcome.kind !== 'catalogue') throw new Error('there is no catalogue');
  return outcome;
}

/** What a vendor can show is listed as parts of settings; what is not listed can be typed in. */
export function describeCatalogue(withRig: RigTest): void {
  describe('the catalogue', () => {
    it('lists what can be shown, or says that more can be typed in', () =>
      withRig(async (rig) => {
        const { entries, complete } = listed(await rig.connect().catalogue(signal));
        expect(complete ? entries.length : 1).toBeGreaterThan(0);
        for (const entry of entries) {
          expect(catalogueEntrySchema.safeParse(entry).success).toBe(true);
          expect(Object.values(entry.names).join('')).not.toBe('');
        }
        const settings = entries.map(({ setting }) => JSON.stringify(setting));
        expect(new Set(settings).size).toBe(settings.length);
        expect(writesOf(rig)).toEqual([]);
        provesFact(rig, 'catalogue');
      }));

    it('holds settings that the vendor takes, together with what they need', () =>
      withRig(async (rig) => {
        const { entries } = listed(await rig.connect().catalogue(signal));
        const whole = (setting: JsonObject): JsonObject => ({
          ...setting,
          ...rig.entryNeeds?.(setting),
        });
        const unfit = entries.map(({ setting }) => whole(setting)).filter((s) => !rig.fits(s));
        expect(unfit).toEqual([]);
      }));

    it('is refused to a wrong credential, unless no call is needed for it', () =>
      withRig(async (rig) => {
        rig.workplace.clearLog();
        const session = rig.connect({ credentials: rig.wrongCredentials });
        const outcome = await session.catalogue(signal);
        const called = rig.workplace.log.length > 0;
        expect(outcome.kind).toBe(called ? 'auth-expired' : 'catalogue');
        expect(JSON.stringify(outcome)).not.toContain('0123456789');
      }));

    it('that did not arrive is a failure or an incomplete one, never a complete one', () =>
      withRig(async (rig) => {
        const session = rig.connect();
        const [site] = rig.sites;
        for (const fault of [{ kind: 'html' }, { kind: 'drop' }] as const) {
          rig.workplace.clearLog();
          rig.workplace.faults[site].set({ fault });
          const outcome = await session.catalogue(signal);
          const called = rig.workplace.log.length > 0;
          if (called) expect(outcome).not.toMatchObject({ kind: 'catalogue', complete: true });
          else expect(outcome.kind).toBe('catalogue');
        }
      }));
  });
}
