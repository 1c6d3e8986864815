import { describe, expect, test } from 'vitest';
import { call, startWorkplace, type Answer, type Fixture } from './fixture.ts';
import { base64, errorCode, get, login, SATO } from './garoon-fixture.ts';

const redirectUri = 'http://localhost:5000/callback';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const origin = ({ workplace }: Fixture): string => new URL(workplace.baseUrls.garoon).origin;

const request = (
  { workplace }: Fixture,
  change: Record<string, string> = {},
): Record<string, string> => ({
  response_type: 'code',
  client_id: workplace.access.garoon.client.clientId,
  redirect_uri: redirectUri,
  scope: 'g:presence:read g:base:read',
  state: 's1',
  ...change,
});

const ask = (fixture: Fixture, change?: Record<string, string>): Promise<Answer> => {
  const query = new URLSearchParams(request(fixture, change)).toString();
  return call(`${origin(fixture)}/oauth2/authorization?${query}`);
};

const decide = async (fixture: Fixture, decision: string): Promise<URLSearchParams> => {
  const answer = await call(`${origin(fixture)}/oauth2/authorization`, {
    method: 'POST',
    headers: FORM,
    body: new URLSearchParams({ ...request(fixture), decision }).toString(),
  });
  return new URL(answer.headers.get('location') ?? '').searchParams;
};

const token = (fixture: Fixture, form: Record<string, string>): Promise<Answer> => {
  const { clientId, clientSecret } = fixture.workplace.access.garoon.client;
  return call(`${origin(fixture)}/oauth2/token`, {
    method: 'POST',
    headers: { ...FORM, authorization: `Basic ${base64(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams(form).toString(),
  });
};

const byCode = (fixture: Fixture, code: string): Promise<Answer> =>
  token(fixture, { grant_type: 'authorization_code', code, redirect_uri: redirectUri });

describe('the consent page', () => {
  test('names who asks, who is asked, and for what, with two buttons', async () => {
    const { status, text, headers } = await ask(await startWorkplace());
    expect(status).toBe(200);
    expect(text).toContain('Allow Presently to use Garoon?');
    expect(text).toContain('Noboru Sato');
    expect(text).toMatch(/see who is present <code>g:presence:read<\/code>/u);
    expect([...text.matchAll(/<button /gu)]).toHaveLength(2);
    expect(text).toContain('<html lang="en">');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('shows what came in the address as text and nothing else', async () => {
    const { text } = await ask(await startWorkplace(), { state: '"><script>x</script>' });
    expect(text).not.toContain('<script>');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"');
  });

  test.each([
    [{ client_id: 'nobody' }],
    [{ redirect_uri: 'https://evil.example/callback' }],
    [{ redirect_uri: 'http://127.0.0.1:80@evil.example/' }],
  ])('a stranger is not sent on: %j', async (change) => {
    const answer = await ask(await startWorkplace(), change);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'g:everything' }, 'invalid_scope'],
    [{ scope: '' }, 'invalid_scope'],
    [{ state: '' }, 'invalid_request'],
  ])('%j goes back as %s', async (change, error) => {
    const answer = await ask(await startWorkplace(), change);
    const location = new URL(answer.headers.get('location') ?? '');
    expect(location.searchParams.get('error')).toBe(error);
  });

  test('takes only addresses that are registered, where some are', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.redirectUris = ['https://app.example/callback'];
    expect((await ask(fixture)).status).toBe(400);
    const registered = await ask(fixture, { redirect_uri: 'https://app.example/callback' });
    expect(registered.status).toBe(200);
  });

  test('is asked with GET and answered with POST', async () => {
    const fixture = await startWorkplace();
    const url = `${origin(fixture)}/oauth2/authorization`;
    expect((await call(url, { method: 'DELETE' })).status).toBe(405);
    expect((await decide(fixture, 'deny')).get('error')).toBe('access_denied');
    expect((await decide(fixture, 'maybe')).get('error')).toBe('access_denied');
  });
});

describe('tokens', () => {
  test('a code gives them once, for the person in the browser', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.browserUser = 'kim';
    const answered = await decide(fixture, 'allow');
    expect(answered.get('state')).toBe('s1');
    const code = answered.get('code') ?? '';
    const answer = await byCode(fixture, code);
    expect(answer.json).toMatchObject({
      token_type: 'bearer',
      expires_in: 3600,
      scope: 'g:presence:read g:base:read',
    });
    const { access_token: access } = answer.json as { access_token: string };
    const read = await get(fixture, SATO, { authorization: `Bearer ${access}` });
    expect(read.status).toBe(200);
    expect((await byCode(fixture, code)).json).toEqual({ error: 'invalid_grant' });
  });

  test('a code is for its address and for ten minutes', async () => {
    const fixture = await startWorkplace();
    const code = (await decide(fixture, 'allow')).get('code') ?? '';
    const elsewhere = { grant_type: 'authorization_code', code, redirect_uri: 'http://localhost/' };
    expect((await token(fixture, elsewhere)).status).toBe(400);
    const late = (await decide(fixture, 'allow')).get('code') ?? '';
    fixture.clock.at += 600_000;
    expect((await byCode(fixture, late)).status).toBe(400);
  });

  test.each([true, false])('rotation of refresh tokens: %s', async (rotates) => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.rotatesRefreshTokens = rotates;
    const code = (await decide(fixture, 'allow')).get('code') ?? '';
    const first = (await byCode(fixture, code)).json as { refresh_token: string };
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = (await token(fixture, form)).json as { refresh_token?: string };
    expect(second.refresh_token === undefined).toBe(!rotates);
    expect((await token(fixture, form)).status).toBe(rotates ? 400 : 200);
  });

  test('an access token lives as long as the site says', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.accessTokenSeconds = 60;
    const code = (await decide(fixture, 'allow')).get('code') ?? '';
    const answer = (await byCode(fixture, code)).json as { access_token: string };
    fixture.clock.at += 60_000;
    const read = await get(fixture, SATO, { authorization: `Bearer ${answer.access_token}` });
    expect(errorCode(read)).toBe('GRN_REST_API_00006');
  });

  test('another grant is not supported, and codes are not written down', async () => {
    const fixture = await startWorkplace();
    expect((await token(fixture, { grant_type: 'password' })).json).toEqual({
      error: 'unsupported_grant_type',
    });
    const code = (await decide(fixture, 'allow')).get('code') ?? '';
    await byCode(fixture, code);
    expect(JSON.stringify(fixture.workplace.log)).not.toContain(code);
  });
});

describe('people', () => {
  test('a right password opens nothing where two factors are asked for', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.changeUser('sato', { twoFactor: true });
    const answer = await get(fixture, SATO, login(fixture));
    expect([answer.status, errorCode(answer)]).toEqual([401, 'FW00007']);
  });

  test('some colleagues are in statuses of the administrator from the start', async () => {
    const fixture = await startWorkplace();
    const kim = await get(fixture, '/api/v1/presence/users/code/kim');
    expect(kim.json).toMatchObject({ status: { code: 'Working from home' } });
  });
});
