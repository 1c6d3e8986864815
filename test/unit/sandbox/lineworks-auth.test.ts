import { describe, expect, test } from 'vitest';
import { call, type Fixture, startWorkplace } from './fixture.ts';
import { requestToken, signIn } from './lineworks-fixture.ts';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
}

const authorize = async (
  { workplace }: Fixture,
  change: Readonly<Record<string, string>> = {},
): Promise<{ status: number; back: URL | null }> => {
  const query = new URLSearchParams({
    client_id: workplace.access.lineworks.clientId,
    redirect_uri: 'http://localhost:8484/callback',
    scope: 'user',
    response_type: 'code',
    state: 'xyz',
    ...change,
  });
  const answer = await call(`${workplace.baseUrls.lineworksAuth}/authorize?${query.toString()}`);
  const location = answer.headers.get('location');
  return { status: answer.status, back: location === null ? null : new URL(location) };
};

const refresh = (fixture: Fixture, token: string): ReturnType<typeof requestToken> =>
  requestToken(fixture, { grant_type: 'refresh_token', refresh_token: token });

describe('signing in', () => {
  test('a code is sent back with the state and buys tokens once', async () => {
    const fixture = await startWorkplace();
    const { status, back } = await authorize(fixture);
    expect(status).toBe(302);
    expect(back?.searchParams.get('state')).toBe('xyz');
    const code = back?.searchParams.get('code') ?? '';
    const answer = await requestToken(fixture, { grant_type: 'authorization_code', code });
    expect(answer.json).toMatchObject({
      token_type: 'Bearer',
      expires_in: '86400',
      scope: 'user',
    });
    const again = await requestToken(fixture, { grant_type: 'authorization_code', code });
    expect([again.status, again.json]).toMatchObject([400, { error: 'invalid_grant' }]);
  });

  test('a code lives ten minutes', async () => {
    const fixture = await startWorkplace();
    const code = (await authorize(fixture)).back?.searchParams.get('code') ?? '';
    fixture.clock.at += 600_000;
    const late = await requestToken(fixture, { grant_type: 'authorization_code', code });
    expect(late.status).toBe(400);
  });

  test('a wrong client or address goes nowhere', async () => {
    const fixture = await startWorkplace();
    const evil = { redirect_uri: 'https://evil.example/callback' };
    expect(await authorize(fixture, evil)).toEqual({ status: 400, back: null });
    expect(await authorize(fixture, { client_id: 'x' })).toEqual({ status: 400, back: null });
    fixture.workplace.state.lineworks.redirectUris = ['http://localhost:9999/callback'];
    expect((await authorize(fixture)).status).toBe(400);
  });

  test('a wrong response type or scope is told to the client', async () => {
    const fixture = await startWorkplace();
    const scope = (await authorize(fixture, { scope: 'everything' })).back;
    expect(scope?.searchParams.get('error')).toBe('invalid_scope');
    const type = (await authorize(fixture, { response_type: 'token' })).back;
    expect(type?.searchParams.get('error')).toBe('unsupported_response_type');
  });
});

describe('the token endpoint', () => {
  test.each([
    ['a wrong secret', { client_secret: 'x' }, [401, { error: 'invalid_client' }]],
    [
      'a service account',
      { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' },
      [400, { error: 'unsupported_grant_type' }],
    ],
    [
      'an unknown refresh token',
      { grant_type: 'refresh_token', refresh_token: 'x' },
      [400, { error: 'invalid_grant' }],
    ],
    ['no grant type', {}, [400, { error: 'invalid_request' }]],
  ])('refuses %s', async (_name, fields, expected) => {
    const answer = await requestToken(await startWorkplace(), { ...fields });
    expect([answer.status, answer.json]).toMatchObject(expected);
  });

  test('takes form bodies by POST only', async () => {
    const { workplace } = await startWorkplace();
    const url = `${workplace.baseUrls.lineworksAuth}/token`;
    expect((await call(url)).status).toBe(405);
    const json = await call(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: {},
    });
    expect(json.status).toBe(400);
  });

  test('access tokens expire by the clock, and on demand', async () => {
    const fixture = await startWorkplace();
    const api = await signIn(fixture);
    fixture.clock.at += 86_399_999;
    expect((await api('GET', '/users/me')).status).toBe(200);
    fixture.clock.at += 1;
    expect((await api('GET', '/users/me')).status).toBe(401);
    const fresh = await signIn(fixture);
    fixture.workplace.access.lineworks.tokens.expireAll('access');
    expect((await fresh('GET', '/users/me')).status).toBe(401);
  });

  test('a refresh token opens no call and lives ninety days', async () => {
    const fixture = await startWorkplace();
    const token = fixture.workplace.access.lineworks.newRefreshToken();
    const answer = await call(`${fixture.workplace.baseUrls.lineworks}/users/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(401);
    fixture.clock.at += 90 * 86_400_000;
    expect((await refresh(fixture, token)).status).toBe(400);
  });

  test('a revoked token is worthless', async () => {
    const fixture = await startWorkplace();
    const { clientId, clientSecret, newRefreshToken } = fixture.workplace.access.lineworks;
    const token = newRefreshToken();
    const answer = await call(`${fixture.workplace.baseUrls.lineworksAuth}/revoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        token,
      }).toString(),
    });
    expect(answer.status).toBe(200);
    expect((await refresh(fixture, token)).status).toBe(400);
  });
});

describe('assumptions', () => {
  test('LW-6 on: a refresh returns a new refresh token and ends the old one', async () => {
    const fixture = await startWorkplace();
    const old = fixture.workplace.access.lineworks.newRefreshToken();
    const first = (await refresh(fixture, old)).json as Tokens;
    expect(first.refresh_token).not.toBe(old);
    expect((await refresh(fixture, old)).status).toBe(400);
    expect((await refresh(fixture, first.refresh_token ?? '')).status).toBe(200);
  });

  test('LW-6 off: the old refresh token stays', async () => {
    const fixture = await startWorkplace({ assumptions: { 'LW-6': 'off' } });
    const old = fixture.workplace.access.lineworks.newRefreshToken();
    expect((await refresh(fixture, old)).json).not.toHaveProperty('refresh_token');
    expect((await refresh(fixture, old)).status).toBe(200);
  });

  test.each([
    ['string', '86400'],
    ['number', 86_400],
  ] as const)('LW-7 %s: the type of expires_in', async (value, seconds) => {
    const fixture = await startWorkplace({ assumptions: { 'LW-7': value } });
    const answer = await refresh(fixture, fixture.workplace.access.lineworks.newRefreshToken());
    expect(answer.json).toMatchObject({ expires_in: seconds });
  });
});
