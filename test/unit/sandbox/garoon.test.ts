import { describe, expect, test } from 'vitest';
import { call, JSON_TYPE, NOON, startWorkplace } from './fixture.ts';
import { BUSY, errorCode, get, login, patch, SATO } from './garoon-fixture.ts';

describe('presence', () => {
  test('is written and answered in the documented shape', async () => {
    const fixture = await startWorkplace();
    const answer = await patch(fixture, BUSY);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      user: { id: '11', code: 'sato', name: 'Noboru Sato' },
      updatedAt: '2026-11-22T12:00:00Z',
      notes: 'line one\nline two',
      status: { name: 'Absent', code: 'absence' },
    });
    expect((await get(fixture, '/api/v1/presence/users/11')).json).toEqual(answer.json);
  });

  test('is written by id too', async () => {
    const fixture = await startWorkplace();
    await patch(fixture, BUSY, { path: '/api/v1/presence/users/11' });
    expect(fixture.workplace.state.garoon.presenceOf('sato')).toEqual({
      code: 'absence',
      notes: 'line one\nline two',
      updatedAt: NOON,
    });
  });

  test.each([
    [{ status: { code: 'attend' } }, { code: 'attend', notes: '' }],
    [{ notes: 'n' }, { code: '', notes: 'n' }],
    [
      { status: {}, notes: 'n' },
      { code: '', notes: 'n' },
    ],
  ])('PATCH %j blanks what is left out', async (body, expected) => {
    const fixture = await startWorkplace();
    await patch(fixture, BUSY);
    expect((await patch(fixture, body)).status).toBe(200);
    expect(fixture.workplace.state.garoon.presenceOf('sato')).toMatchObject(expected);
  });

  test('the name of a status is in the caller language, the code is not', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.changeUser('sato', { locale: 'ja' });
    const answer = await patch(fixture, { status: { code: 'attend' }, notes: '' });
    expect(answer.json).toMatchObject({ status: { name: '在席', code: 'attend' } });
  });

  test('a status added by an administrator is its own name', async () => {
    const fixture = await startWorkplace();
    const answer = await patch(fixture, { status: { code: 'In a meeting' }, notes: '' });
    expect(answer.json).toMatchObject({ status: { name: 'In a meeting', code: 'In a meeting' } });
  });

  test('everyone may read a colleague, a proxy may write', async () => {
    const fixture = await startWorkplace();
    const path = '/api/v1/presence/users/code/kim';
    fixture.workplace.state.garoon.setPresence('kim', { code: 'attend' });
    expect((await get(fixture, path)).json).toMatchObject({ status: { code: 'attend' } });
    expect((await patch(fixture, BUSY, { path })).status).toBe(403);
    fixture.workplace.state.garoon.changeUser('kim', { proxies: ['sato'] });
    expect((await patch(fixture, BUSY, { path })).status).toBe(200);
  });

  test.each([
    ['not JSON', '{', 'GRN_REST_API_00105'],
    ['a status that is text', { status: 'attend', notes: '' }, 'GRN_REST_API_00202'],
    ['a code that is a number', { status: { code: 1 }, notes: '' }, 'GRN_REST_API_00202'],
    ['notes that are null', { status: { code: '' }, notes: null }, 'GRN_REST_API_00202'],
    ['an unknown key', { ...BUSY, note: 'x' }, 'GRN_REST_API_00202'],
  ])('refuses %s', async (_name, body, code) => {
    const fixture = await startWorkplace();
    const answer = await patch(fixture, body);
    expect([answer.status, errorCode(answer)]).toEqual([400, code]);
  });

  test('refuses a body without its Content-Type, and a Content-Type without a body', async () => {
    const fixture = await startWorkplace();
    const plain = { ...login(fixture), 'content-type': 'text/plain' };
    expect((await patch(fixture, BUSY, { headers: plain })).status).toBe(415);
    expect((await get(fixture, SATO, { ...login(fixture), ...JSON_TYPE })).status).toBe(400);
  });

  test('an unknown path is 400, a wrong method 405', async () => {
    const fixture = await startWorkplace();
    expect(errorCode(await get(fixture, '/api/v1/presence/me'))).toBe('GRN_REST_API_00101');
    const put = await call(`${fixture.workplace.baseUrls.garoon}${SATO}`, {
      method: 'PUT',
      headers: login(fixture),
    });
    expect(put.status).toBe(405);
  });
});

describe('base/users', () => {
  test('finds by display name and by login name', async () => {
    const fixture = await startWorkplace();
    const byLogin = await get(fixture, '/api/v1/base/users?name=sato&limit=100&offset=0');
    expect(byLogin.json).toEqual({
      users: [{ id: '11', name: 'Noboru Sato', code: 'sato' }],
      hasNext: false,
    });
    const byName = await get(fixture, '/api/v1/base/users?name=Anna');
    expect(byName.json).toMatchObject({ users: [{ code: 'kowalska' }] });
  });

  test('a page may be shorter than its limit though more exist', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.garoon.pageCap = 2;
    const first = await get(fixture, '/api/v1/base/users?limit=3');
    expect(first.json).toMatchObject({ users: [{ id: '11' }, { id: '12' }], hasNext: true });
    fixture.workplace.state.garoon.pageCap = null;
    const hidden = await get(fixture, '/api/v1/base/users?limit=2&offset=2');
    expect(hidden.json).toEqual({
      users: [{ id: '13', name: 'Minjun Kim', code: 'kim' }],
      hasNext: false,
    });
  });

  test.each(['limit=0', 'limit=1001', 'offset=-1', 'limit=ten', 'size=5'])(
    'refuses %s',
    async (query) => {
      const fixture = await startWorkplace();
      expect((await get(fixture, `/api/v1/base/users?${query}`)).status).toBe(400);
    },
  );
});

describe('assumptions', () => {
  const unusual = { status: { code: 'On Mars' }, notes: '' };
  test.each([
    ['400-00212', 400, 'GRN_REST_API_00212'],
    ['400-other', 400, 'GRN_REST_API_00999'],
    ['200', 200, undefined],
  ] as const)('GA-1 %s: an unknown code', async (value, status, code) => {
    const fixture = await startWorkplace({ assumptions: { 'GA-1': value } });
    const answer = await patch(fixture, unusual);
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
  });

  test.each([
    ['403', 403, 'GRN_CMMN_00005'],
    ['400', 400, 'GRN_REST_API_00207'],
  ] as const)('GA-2 %s: no right to change', async (value, status, code) => {
    const fixture = await startWorkplace({ assumptions: { 'GA-2': value } });
    const answer = await patch(fixture, BUSY, { path: '/api/v1/presence/users/12' });
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
  });

  test.each([
    ['404', 404, 'GRN_CMMN_00105'],
    ['400', 400, 'GRN_REST_API_00206'],
  ] as const)('GA-3 %s: an unknown user', async (value, status, code) => {
    const fixture = await startWorkplace({ assumptions: { 'GA-3': value } });
    const answer = await get(fixture, '/api/v1/presence/users/999');
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
  });

  test('GA-4 302-login: not logged in', async () => {
    const fixture = await startWorkplace({ assumptions: { 'GA-4': '302-login' } });
    const answer = await get(fixture, SATO, {});
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toContain('/login');
  });

  test('GA-4 200-html: not logged in', async () => {
    const fixture = await startWorkplace({ assumptions: { 'GA-4': '200-html' } });
    const answer = await get(fixture, SATO, {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  test('GA-5 off: a log-in changes nothing', async () => {
    const fixture = await startWorkplace();
    await patch(fixture, BUSY);
    fixture.workplace.access.garoon.logIn('sato');
    expect(fixture.workplace.state.garoon.presenceOf('sato').code).toBe('absence');
  });

  test('GA-5 on: a log-in and the first access of a day flip the status back', async () => {
    const fixture = await startWorkplace({ assumptions: { 'GA-5': 'on' } });
    await patch(fixture, BUSY);
    expect(fixture.workplace.state.garoon.presenceOf('sato').code).toBe('absence');
    fixture.workplace.access.garoon.logIn('sato');
    expect((await get(fixture, SATO)).json).toMatchObject({ status: { code: 'attend' } });
    await patch(fixture, BUSY);
    fixture.clock.at += 86_400_000;
    expect((await get(fixture, SATO)).json).toMatchObject({ status: { code: 'attend' } });
  });
});
