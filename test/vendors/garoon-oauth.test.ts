import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { garoon } from '../../electron/vendors/garoon/adapter.ts';
import type { GaroonClient } from '../../electron/vendors/garoon/schemas.ts';
import type { ClientCertificate } from '../../electron/vendors/port.ts';
import { createBox, requestOf, transport } from '../unit/vendors/fixture.ts';
import { covers } from './coverage/covers.ts';
import { startGaroonSample, type GaroonSample } from './garoon-sample.ts';
import { garoonSignIn } from '../../electron/vendors/garoon/sign-in.ts';

let sample: GaroonSample;

beforeEach(async () => {
  sample = await startGaroonSample();
});

afterEach(() => sample.stop());

const { signal } = new AbortController();

const redirectUri = 'http://127.0.0.1:50123/callback';

const client = (): GaroonClient => sample.workplace.access.garoon.client;

const tokenCalls = () =>
  sample.workplace.log.filter(({ path }) => path.endsWith('/oauth2/token')).length;

describe('Garoon in the cloud with OAuth', () => {
  test('gets a token once, keeps it over a restart and renews it before it ends', async () => {
    const box = createBox(sample.oauth());
    expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
    expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
    expect(tokenCalls()).toBe(1);
    sample.clock.at += 3590 * 1000;
    expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
    expect(tokenCalls()).toBe(2);
    covers('garoon.field.oauth-expires', 'garoon.field.header-bearer');
  });

  test('renews once when the vendor has ended the token early', async () => {
    const stale = { accessToken: 'gone', expiresAt: sample.clock.at + 1e9, refreshToken: null };
    const session = sample.open({ box: createBox(sample.oauth(), stale) });
    expect(await session.apply(requestOf({ code: 'attend' }))).toMatchObject({ kind: 'applied' });
    expect(tokenCalls()).toBe(1);
    covers('garoon.error.slash-oa08');
  });

  test('renews once when the vendor counts the hour otherwise', async () => {
    const box = createBox(sample.oauth());
    const session = sample.open({ box });
    await session.read(signal);
    sample.workplace.access.garoon.tokens.expireAll('access');
    expect(await session.read(signal)).toMatchObject({ kind: 'read' });
    expect(tokenCalls()).toBe(2);
    covers('garoon.error.00006');
  });

  test('keeps a refresh token that is given anew, and the old one where none is', async () => {
    sample.workplace.state.garoon.rotatesRefreshTokens = true;
    const box = createBox(sample.oauth());
    for (let hour = 0; hour < 3; hour += 1) {
      expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
      sample.clock.at += 3600 * 1000;
    }
    sample.workplace.state.garoon.rotatesRefreshTokens = false;
    expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
    sample.clock.at += 3600 * 1000;
    expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
    expect(tokenCalls()).toBe(5);
    covers('garoon.method.token-refresh', 'garoon.field.oauth-refresh');
  });

  test('a token without the right to write asks for another sign-in', async () => {
    const credentials = sample.oauth(undefined, ['g:presence:read']);
    const outcome = await sample.open({ credentials }).apply(requestOf({ code: 'absence' }));
    expect(outcome).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'consent-incomplete', params: { code: 'GRN_REST_API_00007' } },
    });
    covers('garoon.error.00007');
  });

  test('a refresh token that is refused asks for a sign-in and is not repeated', async () => {
    const failure = await sample.open({ credentials: sample.oauth('r3fused-token') }).read(signal);
    expect(failure).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'credentials-refused', params: { text: 'invalid_grant' } },
    });
    expect(JSON.stringify(failure)).not.toContain('r3fused');
    expect(tokenCalls()).toBe(1);
  });

  test('the same refresh token imported again keeps what the vendor gave since', () => {
    const one = sample.oauth('a');
    expect(garoon.keepsSession(one, { ...one })).toBe(true);
    expect(garoon.keepsSession(one, sample.oauth('b'))).toBe(false);
    expect(garoon.keepsSession(sample.password(), sample.password())).toBe(false);
  });
});

describe('signing in to Garoon in the browser', () => {
  const asked = (): URL => {
    const request = { redirectUri, state: 'st4te', challenge: 'c' };
    return new URL(garoonSignIn.authorizationUrl(sample.account(), client(), request));
  };
  const connection = () => ({
    account: sample.account(),
    transport,
    now: () => sample.clock.at,
    timeoutMs: 2000,
  });
  const answer = (code: string) => ({ code, redirectUri, verifier: 'v', signal });

  /** What a browser does with the page: a press on one of its buttons; where it is sent then. */
  async function press(
    decision: 'allow' | 'deny',
    change: Record<string, string> = {},
  ): Promise<URL> {
    const page = await (await fetch(asked())).text();
    const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const sent = await fetch(new URL(asked().pathname, asked()), {
      method: 'POST',
      body: new URLSearchParams({ ...fields, decision, ...change }),
      redirect: 'manual',
    });
    return new URL(sent.headers.get('location') ?? 'nowhere:');
  }

  test('asks for presence and users, with a state and without a challenge', () => {
    const { origin, pathname, searchParams } = asked();
    expect(`${origin}${pathname}`).toBe(
      `${new URL(sample.workplace.baseUrls.garoon).origin}/oauth2/authorization`,
    );
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: client().clientId,
      redirect_uri: redirectUri,
      state: 'st4te',
      scope: 'g:presence:read g:presence:write g:base:read',
    });
    covers('garoon.method.authorization', 'garoon.field.oauth-scopes', 'garoon.field.oauth-state');
  });

  test('leads to credentials that work, with a token to begin with', async () => {
    const back = await press('allow');
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('st4te');
    const code = back.searchParams.get('code') ?? '';
    const outcome = await garoonSignIn.exchange(connection(), client(), answer(code));
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    expect(garoon.credentialSchema.safeParse(outcome.credentials).success).toBe(true);
    const box = createBox(outcome.credentials, outcome.session);
    expect(await sample.open({ box }).apply(requestOf({ code: 'absence' }))).toMatchObject({
      kind: 'applied',
    });
    expect(tokenCalls()).toBe(1);
    sample.clock.at += 3600 * 1000;
    expect(await sample.open({ box }).read(signal)).toMatchObject({ kind: 'read' });
    const again = await garoonSignIn.exchange(connection(), client(), answer(code));
    expect(again).toMatchObject({ kind: 'auth-expired' });
    expect(JSON.stringify(again)).not.toContain(code);
    covers(
      'garoon.method.token-code',
      'garoon.field.oauth-redirect',
      'garoon.field.oauth-client',
      'garoon.field.oauth-refresh',
    );
  });

  test('comes back without a code when the person says no', async () => {
    const back = await press('deny');
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.has('code')).toBe(false);
  });

  test('a code for another address, or a wrong secret, is refused', async () => {
    const code = (await press('allow')).searchParams.get('code') ?? '';
    const other = { ...answer(code), redirectUri: 'http://127.0.0.1:1/callback' };
    expect(await garoonSignIn.exchange(connection(), client(), other)).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'credentials-refused', params: { text: 'invalid_grant' } },
    });
    const wrong = { ...client(), clientSecret: 'wr0ng-secret' };
    const failed = await garoonSignIn.exchange(connection(), wrong, answer(code));
    expect(failed).toMatchObject({ kind: 'auth-expired' });
    expect(JSON.stringify(failed)).not.toContain('wr0ng');
  });

  test('takes the client certificate along, and keeps it', async () => {
    const certificate = { pfx: 'QUJD', passphrase: 'geheim' };
    const code = (await press('allow')).searchParams.get('code') ?? '';
    const shown: (ClientCertificate | undefined)[] = [];
    const own = connection();
    const outcome = await garoonSignIn.exchange(
      {
        ...own,
        transport(url, init) {
          shown.push(init.certificate);
          return transport(url, init);
        },
      },
      { ...client(), certificate },
      answer(code),
    );
    expect(shown).toEqual([certificate]);
    expect(outcome).toMatchObject({ kind: 'signed-in', credentials: { certificate } });
    covers('garoon.field.client-certificate');
  });

  test('is for the cloud only, and sends a secret nowhere else', async () => {
    const at = (baseUrl: string) => ({ ...sample.account(), baseUrl });
    const request = { redirectUri, state: 's', challenge: 'c' };
    const urlAt = (baseUrl: string) =>
      garoonSignIn.authorizationUrl(at(baseUrl), client(), request);
    expect(urlAt('https://x.cybozu.com/g')).toMatch(/^https:\/\/x\.cybozu\.com\/oauth2\/auth/u);
    expect(urlAt('https://x.s.cybozu.com/g')).toMatch(/^https:\/\/x\.s\.cybozu\.com\//u);
    expect(urlAt('https://x.cybozu.cn/g')).toMatch(/^https:\/\/x\.cybozu\.cn\/oauth2\//u);
    for (const baseUrl of [
      'https://intra.example/cgi-bin/cbgrn/grn.cgi',
      'https://x.cybozu.com.example/g',
      'https://xcybozu.com/g',
    ]) {
      expect(() => urlAt(baseUrl)).toThrow(RangeError);
      const calls: string[] = [];
      const deaf = {
        ...connection(),
        account: at(baseUrl),
        transport: (url: string) => {
          calls.push(url);
          return Promise.resolve(Response.json({}));
        },
      };
      expect(await garoonSignIn.exchange(deaf, client(), answer('c'))).toMatchObject({
        kind: 'refused',
        notice: { code: 'setting-invalid' },
      });
      expect(calls).toEqual([]);
    }
    covers('garoon.field.url-secure');
  });

  test('without a refresh token is no sign-in', async () => {
    const poor = {
      ...connection(),
      transport: () => Promise.resolve(Response.json({ access_token: 'a', expires_in: 5 })),
    };
    expect(await garoonSignIn.exchange(poor, client(), answer('c'))).toMatchObject({
      kind: 'unexpected-response',
    });
  });
});
