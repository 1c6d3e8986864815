import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../electron/sandbox/faults.ts';
import { writesOf } from './requests.ts';
import { provesFact } from './rig-facts.ts';
import type { RigTest } from './rig-test.ts';

const { signal } = new AbortController();

const faults: readonly (readonly [name: string, fault: Fault, kind: string])[] = [
  ['401', { kind: 'status', status: 401 }, 'auth-expired'],
  ['429', { kind: 'status', status: 429, retryAfter: '3' }, 'rate-limited'],
  ['503', { kind: 'status', status: 503 }, 'transient'],
  ['an HTML page', { kind: 'html' }, 'unexpected-response'],
  ['half a JSON text', { kind: 'half-body' }, 'unexpected-response'],
  ['a dropped connection', { kind: 'drop' }, 'offline'],
];

/** Whose the credentials are is found with reads only, and a failure is never taken for a user. */
export function describeIdentify(withRig: RigTest): void {
  describe('who the account belongs to', () => {
    it('is found without a single write', () =>
      withRig(async (rig) => {
        const who = await rig.connect().identify(signal);
        expect(who).toMatchObject({ kind: 'identified' });
        if (who.kind !== 'identified') return;
        expect(who.user).not.toBe('');
        expect([true, false, null]).toContain(who.mayWrite);
        expect(rig.workplace.log.length).toBeGreaterThan(0);
        expect(writesOf(rig)).toEqual([]);
        provesFact(rig, 'identify');
      }));

    it('is not revealed to a wrong credential', () =>
      withRig(async (rig) => {
        const session = rig.connect({ credentials: rig.wrongCredentials });
        const who = await session.identify(signal);
        expect(who).toMatchObject({ kind: 'auth-expired' });
        expect(JSON.stringify(who)).not.toContain('0123456789');
        provesFact(rig, 'error-401');
      }));

    it.each(faults)('is not known after %s', (_name, fault, kind) =>
      withRig(async (rig) => {
        const session = rig.connect();
        rig.workplace.faults[rig.sites[0]].set({ fault });
        const who = await session.identify(signal);
        expect(who).toMatchObject({ kind });
        for (const secret of await rig.secrets()) expect(JSON.stringify(who)).not.toContain(secret);
      }),
    );

    it('is not asked of a vendor that never answers for longer than allowed', () =>
      withRig(async (rig) => {
        rig.workplace.faults[rig.sites[0]].set({ fault: { kind: 'hang' } });
        const who = await rig.connect({ timeoutMs: 250 }).identify(signal);
        expect(who).toMatchObject({ kind: 'transient', notice: { code: 'timed-out' } });
      }));
  });
}
