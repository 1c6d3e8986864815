import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import { createCourier, type Courier } from './contract/courier.ts';
import { lineworksLine, lineworksLogin, type LineworksLine } from './contract/lineworks-edition.ts';
import { covers } from './coverage/covers.ts';
import { atDesk, type LineworksDesk } from './lineworks-desk.ts';

const busy = { profileStatusId: 'BUSY' } as const;
const hourMs = 3_600_000;
const { signal } = new AbortController();
const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

function lineOf(desk: LineworksDesk, change: JsonObject = {}): LineworksLine {
  const login = lineworksLogin(desk.workplace, 'service-account');
  return lineworksLine(desk, { ...login, credentials: { ...login.credentials, ...change } });
}

function courierOf(desk: LineworksDesk, change: JsonObject = {}): Courier {
  return createCourier(lineOf(desk, change).connect());
}

describe('a LINE WORKS service account at the sample workplace', () => {
  it("signs in with its key and sets a member's status", () =>
    atDesk(async (desk) => {
      expect(await courierOf(desk).apply(busy)).toMatchObject({ kind: 'applied' });
      expect(desk.present()).toMatchObject(busy);
      expect(await lineOf(desk).connect().identify(signal)).toMatchObject({
        user: desk.userId,
        mayWrite: true,
      });
      covers('lineworks.method.token-jwt');
    }));

  it.each([-hourMs - 1000, hourMs])('with a clock that is off by %i ms: set the clock', (off) =>
    atDesk(async (desk) => {
      const clock = { ...desk.clock, now: () => desk.clock.now() + off };
      const login = lineworksLogin(desk.workplace, 'service-account');
      const session = lineworksLine({ workplace: desk.workplace, clock }, login).connect();
      const outcome = await createCourier(session).apply(busy);
      expect(outcome).toMatchObject({ kind: 'transient', notice: { code: 'clock-wrong' } });
      expect(desk.calls()).toEqual(['POST /token']);
    }),
  );

  it('whose assertion is refused for its time is told so where the vendor gives no time', () =>
    atDesk(async (desk) => {
      const body = { error: 'invalid_grant', error_description: 'JWT has expired (exp)' };
      const session = lineOf(desk).connect({
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
      atDesk(async (desk) => {
        const outcome = await courierOf(desk, { privateKey }).apply(busy);
        expect(outcome).toEqual({ kind: 'auth-expired', notice: { code: 'private-key-invalid' } });
        expect(desk.calls()).toEqual([]);
      }),
  );

  it.each([
    ['key', 'auth-expired', 'credentials-refused'],
    ['name', 'auth-expired', 'credentials-refused'],
    ['scope', 'refused', 'scope-missing'],
  ])('with a wrong %s is %s, once', (what, kind, code) =>
    atDesk(async (desk) => {
      const wrong: Readonly<Record<string, JsonObject>> = {
        key: { privateKey: foreignKey },
        name: { serviceAccount: 'nobody@sample.example' },
        scope: { scope: 'everything' },
      };
      const outcome = await courierOf(desk, wrong[what]).apply(busy);
      expect(outcome).toMatchObject({ kind, notice: { code } });
      expect(desk.calls()).toEqual(['POST /token']);
      covers('lineworks.error.token');
    }),
  );

  it('with a scope that only reads may not write, and says so', () =>
    atDesk(async (desk) => {
      const line = lineOf(desk, { scope: 'user.read' });
      expect(await line.connect().identify(signal)).toMatchObject({ mayWrite: false });
      const outcome = await createCourier(line.connect()).apply(busy);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'scope-missing' } });
    }));
});
