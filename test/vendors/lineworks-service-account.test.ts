import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import { createCourier, type Courier } from './contract/courier.ts';
import {
  lineworksAccess,
  lineworksLogin,
  type LineworksAccess,
} from './contract/lineworks-edition.ts';
import { covers } from './coverage/covers.ts';
import { withSample, type LineworksSample } from './lineworks-sample.ts';
import { hourMs } from '../../electron/contract/time.ts';

const busy = { profileStatusId: 'BUSY' } as const;
const { signal } = new AbortController();
const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

function accessOf(sample: LineworksSample, change: JsonObject = {}): LineworksAccess {
  const login = lineworksLogin(sample.workplace, 'service-account');
  return lineworksAccess(sample, { ...login, credentials: { ...login.credentials, ...change } });
}

function courierOf(sample: LineworksSample, change: JsonObject = {}): Courier {
  return createCourier(accessOf(sample, change).connect());
}

describe('a LINE WORKS service account at the sample workplace', () => {
  it("signs in with its key and sets a member's status", () =>
    withSample(async (sample) => {
      expect(await courierOf(sample).apply(busy)).toMatchObject({ kind: 'applied' });
      expect(sample.present()).toMatchObject(busy);
      expect(await accessOf(sample).connect().identify(signal)).toMatchObject({
        user: sample.userId,
        mayWrite: true,
      });
      covers('lineworks.method.token-jwt');
    }));

  it.each([-hourMs - 1000, hourMs])('with a clock that is off by %i ms: set the clock', (off) =>
    withSample(async (sample) => {
      const clock = { ...sample.clock, now: () => sample.clock.now() + off };
      const login = lineworksLogin(sample.workplace, 'service-account');
      const session = lineworksAccess({ workplace: sample.workplace, clock }, login).connect();
      const outcome = await createCourier(session).apply(busy);
      expect(outcome).toMatchObject({ kind: 'transient', notice: { code: 'clock-wrong' } });
      expect(sample.calls()).toEqual(['POST /token']);
    }),
  );

  it('whose assertion is refused for its time is reported as such where the vendor gives no time', () =>
    withSample(async (sample) => {
      const body = { error: 'invalid_grant', error_description: 'JWT has expired (exp)' };
      const session = accessOf(sample).connect({
        transport: () => Promise.resolve(Response.json(body, { status: 400 })),
      });
      expect(await createCourier(session).apply(busy)).toMatchObject({
        kind: 'auth-expired',
        notice: { code: 'clock-wrong' },
      });
    }));

  it.each(['not-a-key-0123456789', '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----'])(
    'with a key that is none (%#) is asked for another, without a call or a word of the key',
    (privateKey) =>
      withSample(async (sample) => {
        const outcome = await courierOf(sample, { privateKey }).apply(busy);
        expect(outcome).toEqual({ kind: 'auth-expired', notice: { code: 'private-key-invalid' } });
        expect(sample.calls()).toEqual([]);
      }),
  );

  it.each([
    ['key', 'auth-expired', 'credentials-refused'],
    ['name', 'auth-expired', 'credentials-refused'],
    ['scope', 'refused', 'scope-missing'],
  ])('with a wrong %s is %s, once', (what, kind, code) =>
    withSample(async (sample) => {
      const wrong: Readonly<Record<string, JsonObject>> = {
        key: { privateKey: foreignKey },
        name: { serviceAccount: 'nobody@sample.example' },
        scope: { scope: 'everything' },
      };
      const outcome = await courierOf(sample, wrong[what]).apply(busy);
      expect(outcome).toMatchObject({ kind, notice: { code } });
      expect(sample.calls()).toEqual(['POST /token']);
      covers('lineworks.error.token');
    }),
  );

  it('with a scope that only reads may not write, and says so', () =>
    withSample(async (sample) => {
      const access = accessOf(sample, { scope: 'user.read' });
      expect(await access.connect().identify(signal)).toMatchObject({ mayWrite: false });
      const outcome = await createCourier(access.connect()).apply(busy);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'scope-missing' } });
    }));
});
