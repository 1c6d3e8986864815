import { describe, expect, test } from 'vitest';
import { call, JSON_TYPE, startWorkplace } from './fixture.ts';
import { base64, BUSY, errorCode, get, login, patch, SATO } from './garoon-fixture.ts';

describe('editions', () => {
  test.each([
    ['cloud', '/g'],
    ['package-linux', '/cgi-bin/cbgrn/grn.cgi'],
    ['package-windows', '/scripts/cbgrn/grn.exe'],
  ] as const)('%s is the base URL chosen, and all forms are served', async (edition, mount) => {
    const fixture = await startWorkplace({ garoonEdition: edition });
    const base = new URL(fixture.workplace.baseUrls.garoon);
    expect(base.pathname).toBe(mount);
    for (const other of ['/g', '/cgi-bin/cbgrn/grn.cgi', '/scripts/cbgrn/grn.exe']) {
      const answer = await call(`${base.origin}${other}${SATO}`, { headers: login(fixture) });
      expect(answer.status).toBe(200);
    }
  });

  test('a package site may keep login names to itself', async () => {
    const fixture = await startWorkplace({ garoonEdition: 'package-linux' });
    fixture.workplace.state.garoon.loginNamesPublic = false;
    const answer = await get(fixture, SATO);
    expect(answer.json).toMatchObject({ user: { id: '11' } });
    expect(answer.text).not.toContain('"code":"sato"');
  });
});

describe('authentication', () => {
  test.each([
    ['nothing', {}, 'GRN_REST_API_00003'],
    ['no base64', { 'x-cybozu-authorization': 'sato:pw' }, 'GRN_REST_API_00001'],
    ['no colon', { 'x-cybozu-authorization': base64('sato') }, 'GRN_REST_API_00001'],
    ['a scheme word', { 'x-cybozu-authorization': 'Basic eDp5' }, 'GRN_REST_API_00001'],
    ['a wrong password', { 'x-cybozu-authorization': base64('sato:no') }, 'FW00007'],
    ['an unknown token', { authorization: 'Bearer nope' }, 'SLASH_OA08'],
  ])('refuses %s', async (_name, headers, code) => {
    const answer = await get(await startWorkplace(), SATO, { ...headers });
    expect([answer.status, errorCode(answer)]).toEqual([401, code]);
  });

  test('a password outside ASCII is UTF-8', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.access.garoon.setPassword('sato', 'zażółć在席');
    const headers = { 'x-cybozu-authorization': base64('sato:zażółć在席') };
    expect((await get(fixture, SATO, headers)).status).toBe(200);
  });

  test('a site behind Basic asks for both logins', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.access.garoon.setBasic({ user: 'web', password: 'front' });
    const without = await get(fixture, SATO);
    expect(without.status).toBe(401);
    expect(without.headers.get('www-authenticate')).toContain('Basic');
    const authorization = `Basic ${base64('web:front')}`;
    expect((await get(fixture, SATO, { ...login(fixture), authorization })).status).toBe(200);
  });

  test('the cloud takes an OAuth token within its scopes and its life', async () => {
    const fixture = await startWorkplace();
    const { tokens } = fixture.workplace.access.garoon;
    const token = tokens.issue('access', { subject: 'sato', scopes: ['g:presence:read'] }, 3600);
    const headers = { authorization: `Bearer ${token}` };
    expect((await get(fixture, SATO, headers)).status).toBe(200);
    const write = await patch(fixture, BUSY, { headers: { ...headers, ...JSON_TYPE } });
    expect(errorCode(write)).toBe('GRN_REST_API_00007');
    fixture.clock.at += 3_600_000;
    expect(errorCode(await get(fixture, SATO, headers))).toBe('GRN_REST_API_00006');
  });

  test('a package site takes no OAuth token', async () => {
    const fixture = await startWorkplace({ garoonEdition: 'package-linux' });
    const grant = { subject: 'sato', scopes: ['g:presence:read'] };
    const token = fixture.workplace.access.garoon.tokens.issue('access', grant, 3600);
    const answer = await get(fixture, SATO, { authorization: `Bearer ${token}` });
    expect(errorCode(answer)).toBe('GRN_REST_API_00003');
  });

  test('the cloud refreshes a token for a confidential client', async () => {
    const fixture = await startWorkplace();
    const { tokens, client } = fixture.workplace.access.garoon;
    const grant = { subject: 'sato', scopes: ['g:presence:read'] };
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: tokens.issue('refresh', grant, 3600),
    });
    const url = `${new URL(fixture.workplace.baseUrls.garoon).origin}/oauth2/token`;
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const authorization = `Basic ${base64(`${client.clientId}:${client.clientSecret}`)}`;
    const stranger = await call(url, { method: 'POST', headers: type, body: form.toString() });
    expect(stranger.status).toBe(401);
    const answer = await call(url, {
      method: 'POST',
      headers: { ...type, authorization },
      body: form.toString(),
    });
    expect(answer.json).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    const token = (answer.json as { access_token: string }).access_token;
    expect((await get(fixture, SATO, { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
