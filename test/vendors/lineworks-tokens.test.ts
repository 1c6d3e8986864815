import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lineworks } from '../../electron/vendors/lineworks/adapter.ts';
import { createCourier } from './contract/courier.ts';
import { withSample } from './lineworks-sample.ts';

const busy = { profileStatusId: 'BUSY' } as const;
const away = { profileStatusId: 'AWAY' } as const;
const signal = new AbortController().signal;

describe('LINE WORKS tokens', () => {
  it('are used again after a restart', () =>
    withSample(async ({ connect, calls }) => {
      await createCourier(connect()).apply(busy);
      await createCourier(connect()).apply(away);
      expect(calls().filter((call) => call === 'POST /token')).toHaveLength(1);
    }));

  it('are renewed a minute before they end', () =>
    withSample(async ({ courier, clock, calls }) => {
      await courier.apply(busy);
      clock.advance((86_400 - 61) * 1000);
      await courier.apply(away);
      expect(calls().filter((call) => call === 'POST /token')).toHaveLength(1);
      clock.advance(2000);
      await courier.apply(busy);
      expect(calls().filter((call) => call === 'POST /token')).toHaveLength(2);
    }));

  it('that come after a delivery was given up are kept, since the one before has ended', () =>
    withSample(async ({ connect, courier, workplace, box, calls }) => {
      const slow = { fault: { kind: 'slow' }, latencyMs: 100, times: 1 } as const;
      workplace.faults.lineworksAuth.set(slow);
      const controller = new AbortController();
      const read = connect().read(controller.signal);
      await expect.poll(calls).toEqual(['POST /token']);
      controller.abort();
      expect((await read).kind).toBe('transient');
      expect(await box.session()).toMatchObject({ refreshToken: expect.any(String) as string });
      expect(await courier.apply(busy)).toMatchObject({ kind: 'applied' });
      expect(calls().filter((call) => call === 'POST /token')).toHaveLength(1);
    }));

  it('are renewed once when the vendor refuses one', () =>
    withSample(async ({ courier, workplace, calls }) => {
      await courier.apply(busy);
      workplace.access.lineworks.tokens.expireAll('access');
      workplace.clearLog();
      expect(await courier.apply(away)).toMatchObject({ kind: 'applied' });
      expect(calls()).toEqual([
        'GET /statuses',
        'POST /token',
        'GET /statuses',
        'PATCH /statuses/ID',
      ]);
    }));

  it('are not asked for again and again when every one is refused', () =>
    withSample(async ({ courier, workplace, calls }) => {
      workplace.faults.lineworks.set({ fault: { kind: 'status', status: 401 } });
      expect(await courier.apply(busy)).toMatchObject({ kind: 'auth-expired' });
      expect(calls()).toEqual(['POST /token', 'GET /users/me']);
    }));

  it('need a new sign-in once the refresh token has ended', () =>
    withSample(async ({ courier, workplace, calls }) => {
      await courier.apply(busy);
      workplace.access.lineworks.tokens.expireAll('access');
      workplace.access.lineworks.tokens.expireAll('refresh');
      workplace.clearLog();
      const outcome = await courier.apply(away);
      expect(outcome).toMatchObject({
        kind: 'auth-expired',
        notice: { code: 'credentials-refused' },
      });
      expect(calls()).toEqual(['GET /statuses', 'POST /token']);
    }));

  it.each([
    [429, 'rate-limited'],
    [500, 'transient'],
    [403, 'refused'],
  ] as const)('whose host answers %i are %s', (status, kind) =>
    withSample(async ({ courier, workplace }) => {
      workplace.faults.lineworksAuth.set({ fault: { kind: 'status', status } });
      expect(await courier.apply(busy)).toMatchObject({ kind });
    }),
  );

  it('go to the API only, and the refresh token to the sign-in host only', () =>
    withSample(async ({ courier, workplace }) => {
      await courier.apply(busy);
      for (const { site, headers, path } of workplace.log) {
        const isAuth = site === 'lineworksAuth';
        expect(headers['authorization']).toBe(isAuth ? undefined : 'Bearer ***');
        expect(path.startsWith('/oauth2/')).toBe(isAuth);
      }
    }));

  it('are reported missing where there are no credentials', () =>
    withSample(async ({ connect }) => {
      const outcome = await createCourier(connect({ credentials: {} })).apply(busy);
      expect(outcome).toMatchObject({
        kind: 'auth-expired',
        notice: { code: 'credentials-missing' },
      });
    }));

  it('show who is signed in', () =>
    withSample(async ({ connect, userId }) => {
      expect(await connect().identify(signal)).toEqual({
        kind: 'identified',
        user: userId,
        displayName: 'Noboru Sato',
        mayWrite: true,
      });
    }));
});

describe('a LINE WORKS service account', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const credentials = {
    kind: 'service-account',
    clientId: 'client-1',
    clientSecret: 'client-secret-1',
    serviceAccount: 'robot@example',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const account = {
    id: 'lw',
    vendor: 'lineworks',
    name: 'LINE WORKS',
    baseUrl: 'https://api.example/v1.0',
    authUrl: 'https://auth.example/oauth2/v2.0',
    user: 'sato@sample.example',
  } as const;

  function json(value: unknown): Response {
    return Response.json(value);
  }

  it('asks for a token with an assertion signed for one hour', async () => {
    const asked: URLSearchParams[] = [];
    const session = lineworks.connect({
      account,
      credentials: {
        given: () => Promise.resolve(lineworks.credentialSchema.parse(credentials)),
        session: () => Promise.resolve(null),
        saveSession: () => Promise.resolve(),
      },
      transport(url, init) {
        if (new URL(url).host !== 'auth.example')
          return Promise.resolve(json({ userProfileStatuses: [] }));
        asked.push(new URLSearchParams(typeof init.body === 'string' ? init.body : ''));
        return Promise.resolve(json({ access_token: 'token-1', expires_in: '3600' }));
      },
      now: () => 1_800_000_000_500,
      timeoutMs: 1000,
    });
    expect(await session.read(signal)).toEqual({ kind: 'read', shows: 'available' });
    const [form] = asked;
    const [head = '', claims = '', signature = ''] = (form?.get('assertion') ?? '').split('.');
    const decode = (part: string): unknown =>
      JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    expect(decode(head)).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(decode(claims)).toEqual({
      iss: 'client-1',
      sub: 'robot@example',
      iat: 1_800_000_000,
      exp: 1_800_003_600,
    });
    const signed = Buffer.from(`${head}.${claims}`);
    expect(verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(form?.get('scope')).toBe('user');
    expect(form?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  });

  it('cannot be "me"', () =>
    withSample(async ({ connect, calls }) => {
      const outcome = await createCourier(connect({ credentials })).apply(busy);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'setting-invalid' } });
      expect(calls()).toEqual([]);
    }));
});
