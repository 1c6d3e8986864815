import { createHash } from 'node:crypto';
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
  decision: 'allow' | 'deny' = 'allow',
): Promise<{ status: number; back: URL | null }> => {
  const fields = new URLSearchParams({
    client_id: workplace.access.lineworks.clientId,
    redirect_uri: 'http://localhost:8484/callback',
    scope: 'user',
    response_type: 'code',
    state: 'xyz',
    ...change,
  });
  const url = `${workplace.baseUrls.lineworksAuth}/authorize`;
  const page = await call(`${url}?${fields.toString()}`);
  fields.set('decision', decision);
  const answer =
    page.status === 200
      ? await call(url, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: fields.toString(),
        })
      : page;
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

  test('a wrong response type or scope is reported to the client', async () => {
    const fixture = await startWorkplace();
    const scope = (await authorize(fixture, { scope: 'everything' })).back;
    expect(scope?.searchParams.get('error')).toBe('invalid_scope');
    const type = (await authorize(fixture, { response_type: 'token' })).back;
    expect(type?.searchParams.get('error')).toBe('unsupported_response_type');
  });
});

describe('the consent page', () => {
  const query = (fixture: Fixture): string =>
    new URLSearchParams({
      client_id: fixture.workplace.access.lineworks.clientId,
      redirect_uri: 'http://localhost:8484/callback',
      scope: 'user directory.read',
      response_type: 'code',
      state: '"><script>',
    }).toString();

  test('names the person and what is asked for, and carries the request on', async () => {
    const fixture = await startWorkplace();
    const url = `${fixture.workplace.baseUrls.lineworksAuth}/authorize`;
    const page = await call(`${url}?${query(fixture)}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    for (const text of ['Noboru Sato', 'directory.read', 'name="redirect_uri"']) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('<script>');
  });

  test('sends the person back without a code when they decline', async () => {
    const { back } = await authorize(await startWorkplace(), {}, 'deny');
    expect(back?.searchParams.get('error')).toBe('access_denied');
    expect(back?.searchParams.has('code')).toBe(false);
  });

  test('takes a form only', async () => {
    const fixture = await startWorkplace();
    const url = `${fixture.workplace.baseUrls.lineworksAuth}/authorize`;
    expect((await call(url, { method: 'PUT' })).status).toBe(405);
    expect((await call(url, { method: 'POST', body: {} })).status).toBe(400);
  });

  test('on the free plan no scope that writes is to be had', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.lineworks.plan = 'free';
    const { back } = await authorize(fixture);
    expect(back?.searchParams.get('error')).toBe('invalid_scope');
    expect((await authorize(fixture, { scope: 'user.read' })).back?.searchParams.has('code')).toBe(
      true,
    );
  });
});

describe('PKCE', () => {
  const verifier = 'v'.repeat(50);
  const challenged = {
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const buy = async (
    fixture: Fixture,
    fields: Readonly<Record<string, string>>,
  ): Promise<unknown> => {
    const code = (await authorize(fixture, challenged)).back?.searchParams.get('code') ?? '';
    const grant = { grant_type: 'authorization_code', code };
    return (await requestToken(fixture, { ...grant, ...fields })).json;
  };

  test('ignored: the verifier does not matter', async () => {
    const fixture = await startWorkplace();
    expect(await buy(fixture, { code_verifier: 'x' })).toHaveProperty('access_token');
  });

  test('checked: a code is worth nothing without its verifier', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.lineworks.pkce = 'checked';
    expect(await buy(fixture, {})).toMatchObject({ error: 'invalid_grant' });
    expect(await buy(fixture, { code_verifier: 'x' })).toMatchObject({ error: 'invalid_grant' });
    expect(await buy(fixture, { code_verifier: verifier })).toHaveProperty('access_token');
  });

  test('refused: both endpoints refuse its parameters, and the code stays good', async () => {
    const fixture = await startWorkplace();
    const { lineworks } = fixture.workplace.state;
    const code = (await authorize(fixture)).back?.searchParams.get('code') ?? '';
    lineworks.pkce = 'refused';
    const refused = (await authorize(fixture, challenged)).back;
    expect(refused?.searchParams.get('error')).toBe('invalid_request');
    const grant = { grant_type: 'authorization_code', code };
    const first = await requestToken(fixture, { ...grant, code_verifier: verifier });
    expect(first.json).toMatchObject({ error: 'invalid_request' });
    expect((await requestToken(fixture, grant)).json).toHaveProperty('access_token');
  });

  test('a challenge of another method is refused', async () => {
    const plain = { ...challenged, code_challenge_method: 'plain' };
    const { back } = await authorize(await startWorkplace(), plain);
    expect(back?.searchParams.get('error')).toBe('invalid_request');
  });

  test('a code is bound to the address it was sent to', async () => {
    const fixture = await startWorkplace();
    const elsewhere = { redirect_uri: 'http://localhost:9999/callback' };
    expect(await buy(fixture, elsewhere)).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the token endpoint', () => {
  test.each([
    ['a wrong secret', { client_secret: 'x' }, [401, { error: 'invalid_client' }]],
    ['another grant', { grant_type: 'password' }, [400, { error: 'unsupported_grant_type' }]],
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
