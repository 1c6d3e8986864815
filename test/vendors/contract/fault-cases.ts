import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../electron/sandbox/faults.ts';
import { createCourier } from './courier.ts';
import { provesFact, type ContractFact } from './rig-facts.ts';
import type { RigTest } from './rig-test.ts';
import type { VendorRig } from './vendor-rig.ts';

type Case = readonly [name: string, fault: Fault, expected: object];

/** What the vendor's own document says of some statuses is proved by these cases. */
const facts: Readonly<Record<string, ContractFact>> = {
  '400 is a refusal': 'error-400',
  '401 asks for a sign-in': 'error-401',
  '404 is a refusal': 'error-404',
  '409 is a refusal': 'error-409',
  '429 waits as long as it likes': 'error-429',
  '500 passes': 'error-5xx',
};

const status = (code: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault => ({
  kind: 'status',
  status: code,
  ...more,
});
const limited = (retryAfterMs: number | null): object => ({ kind: 'rate-limited', retryAfterMs });

const cases: readonly Case[] = [
  ['400 is a refusal', status(400), { kind: 'refused' }],
  ['401 asks for a sign-in', status(401), { kind: 'auth-expired' }],
  ['404 is a refusal', status(404), { kind: 'refused' }],
  ['409 is a refusal', status(409), { kind: 'refused' }],
  ['429 waits as long as it likes', status(429), limited(null)],
  ['429 waits as long as it is told', status(429, { retryAfter: '7' }), limited(7_000)],
  [
    '429 with a wait that is no time is a limit',
    status(429, { retryAfter: 'soon' }),
    limited(null),
  ],
  ['500 passes', status(500), { kind: 'transient' }],
  ['502 passes', status(502), { kind: 'transient' }],
  ['503 passes', status(503), { kind: 'transient' }],
  ['503 with a time is a limit', status(503, { retryAfter: '3' }), limited(3_000)],
  ['504 passes', status(504), { kind: 'transient' }],
  ['an HTML page is unexpected', { kind: 'html' }, { kind: 'unexpected-response' }],
  ['an HTML page with 502 passes', { kind: 'html', status: 502 }, { kind: 'transient' }],
  ['half a JSON text is unexpected', { kind: 'half-body' }, { kind: 'unexpected-response' }],
  ['nothing is unexpected', { kind: 'empty-body' }, { kind: 'unexpected-response' }],
  ['a cut body passes', { kind: 'cut-body' }, { kind: 'transient' }],
  ['a dropped connection is being offline', { kind: 'drop' }, { kind: 'offline' }],
];

const shortMs = 250;

async function secretsNotIn(rig: VendorRig, outcome: unknown): Promise<void> {
  const text = JSON.stringify(outcome);
  for (const secret of await rig.secrets()) expect(text).not.toContain(secret);
}

/** What goes wrong is a value of the right kind, holds no secret, and is over when its cause is. */
export function describeFaults(withRig: RigTest): void {
  describe('what goes wrong', () => {
    it.each(cases)('%s', (name, fault, expected) =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect());
        const [site] = rig.sites;
        rig.workplace.faults[site].set({ fault });
        const outcome = await courier.apply(rig.statuses.busy.setting);
        expect(outcome).toMatchObject(expected);
        await secretsNotIn(rig, outcome);
        rig.workplace.faults[site].clear();
        const { setting, shows } = rig.statuses.away;
        expect(await courier.apply(setting)).toMatchObject({ kind: 'applied', shows });
        expect(rig.shownElsewhere()).toBe(shows);
        const fact = facts[name];
        if (fact !== undefined) provesFact(rig, fact);
      }),
    );

    it('429 waits until the date it is told', () =>
      withRig(async (rig) => {
        const wholeSecond = Math.floor(rig.clock.now() / 1000) * 1000;
        const retryAfter = new Date(wholeSecond + 60_000).toUTCString();
        rig.workplace.faults[rig.sites[0]].set({ fault: status(429, { retryAfter }) });
        const outcome = await createCourier(rig.connect()).apply(rig.statuses.busy.setting);
        const retryAfterMs = wholeSecond + 60_000 - rig.clock.now();
        expect(outcome).toMatchObject({ kind: 'rate-limited', retryAfterMs });
      }));

    it('a late answer that comes in time is an answer', () =>
      withRig(async (rig) => {
        const { setting, shows } = rig.statuses.busy;
        rig.workplace.faults[rig.sites[0]].set({ fault: { kind: 'slow' }, latencyMs: 60 });
        const outcome = await createCourier(rig.connect()).apply(setting);
        expect(outcome).toMatchObject({ kind: 'applied', shows });
      }));

    it('403 is what this vendor means by it', () =>
      withRig(async (rig) => {
        const [site] = rig.sites;
        rig.workplace.faults[site].set({ fault: status(403) });
        const outcome = await createCourier(rig.connect()).apply(rig.statuses.busy.setting);
        expect(outcome.kind).toBe(rig.forbidden);
        await secretsNotIn(rig, outcome);
        provesFact(rig, 'error-403');
      }));

    it('a vendor that never answers is given up in time', () =>
      withRig(async (rig) => {
        const [site] = rig.sites;
        rig.workplace.faults[site].set({ fault: { kind: 'hang' } });
        const courier = createCourier(rig.connect({ timeoutMs: shortMs }));
        const startedAt = performance.now();
        const outcome = await courier.apply(rig.statuses.busy.setting);
        expect(performance.now() - startedAt).toBeLessThan(shortMs * 8);
        expect(outcome).toMatchObject({ kind: 'transient', notice: { code: 'timed-out' } });
        rig.workplace.faults[site].clear();
        courier.use(rig.connect());
        expect(await courier.apply(rig.statuses.busy.setting)).toMatchObject({ kind: 'applied' });
      }));

    it('a vendor that is not there is being offline', () =>
      withRig(async (rig) => {
        await rig.stop();
        const outcome = await createCourier(rig.connect()).apply(rig.statuses.busy.setting);
        expect(outcome).toMatchObject({ kind: 'offline' });
        await secretsNotIn(rig, outcome);
      }));

    it('a call that is given up ends at once', () =>
      withRig(async (rig) => {
        const [site] = rig.sites;
        rig.workplace.faults[site].set({ fault: { kind: 'hang' } });
        const controller = new AbortController();
        const { setting } = rig.statuses.busy;
        const applied = rig.connect().apply({
          setting,
          origin: 'person',
          endsAt: null,
          footprint: {},
          lastShown: null,
          known: false,
          overwriteTheirs: false,
          unconfirmed: [],
          signal: controller.signal,
        });
        setTimeout(() => controller.abort(), shortMs);
        expect((await applied).kind).toBe('transient');
      }));

    it('a wrong credential is refused, once, and reported without the credential', () =>
      withRig(async (rig) => {
        const courier = createCourier(rig.connect({ credentials: rig.wrongCredentials }));
        rig.workplace.clearLog();
        const outcome = await courier.apply(rig.statuses.busy.setting);
        expect(outcome).toMatchObject({ kind: 'auth-expired' });
        expect(rig.workplace.log).toHaveLength(1);
        expect(JSON.stringify(outcome)).not.toContain('0123456789');
      }));
  });
}
