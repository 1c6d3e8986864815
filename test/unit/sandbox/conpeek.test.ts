import { describe, expect, test } from 'vitest';
import { type Answer, call, type Fixture, JSON_TYPE, startWorkplace } from './fixture.ts';

const put = (
  { workplace }: Fixture,
  body: unknown,
  options: { user?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  call(`${workplace.baseUrls.conpeek}/tenant_user/${options.user ?? '3'}/work_state`, {
    method: 'PUT',
    headers: {
      authorization: workplace.access.conpeek.apiKey,
      ...JSON_TYPE,
      ...options.headers,
    },
    body,
  });

const LUNCH = { work_state: 'ONBREAK', break_type: 'COFFEE', break_cause: 'Lunch' };

describe('work state', () => {
  test('ONLINE with a mode answers with the consultant record, whose id is not the user id', async () => {
    const fixture = await startWorkplace();
    const answer = await put(fixture, { work_state: 'ONLINE', online_mode_id: 99 });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      data: {
        id: 74,
        work_state: 'ONLINE',
        break_type: null,
        break_cause: null,
        break_note: null,
      },
    });
    expect(fixture.workplace.state.conpeek.userOf('sato')).toMatchObject({
      workState: 'ONLINE',
      onlineModeId: 99,
    });
  });

  test('ONLINE without a mode takes the first mode', async () => {
    const fixture = await startWorkplace();
    await put(fixture, { work_state: 'ONLINE' }, { user: 'sato' });
    expect(fixture.workplace.state.conpeek.userOf('3')?.onlineModeId).toBe(98);
  });

  test('a break is kept with its note and forgotten when it ends', async () => {
    const fixture = await startWorkplace();
    const answer = await put(fixture, { ...LUNCH, break_note: 'back at 13:00' });
    expect(answer.json).toMatchObject({
      data: { break_cause: 'Lunch', break_note: 'back at 13:00' },
    });
    await put(fixture, { work_state: 'OFFLINE' });
    expect(fixture.workplace.state.conpeek.userOf('3')).toMatchObject({
      workState: 'OFFLINE',
      breakCause: null,
      breakNote: null,
    });
  });

  test('an unknown user is not found', async () => {
    const fixture = await startWorkplace();
    expect((await put(fixture, LUNCH, { user: '999' })).status).toBe(404);
  });

  test.each([
    ['not JSON', '{"work_state": "ONLINE",}'],
    ['an unknown state', { work_state: 'AWAY' }],
    ['a mode as text', { work_state: 'ONLINE', online_mode_id: '98' }],
    ['a fractional mode', { work_state: 'ONLINE', online_mode_id: 1.5 }],
    ['an unknown key', { work_state: 'ONLINE', mode: 98 }],
    ['a body wrapped in data', { data: { work_state: 'ONLINE' } }],
    ['a break without its type', { work_state: 'ONBREAK', break_cause: 'Lunch' }],
    ['a break without its cause', { work_state: 'ONBREAK', break_type: 'COFFEE' }],
    ['an unknown break type', { ...LUNCH, break_type: 'TEA' }],
  ])('refuses %s with 400', async (_name, body) => {
    const fixture = await startWorkplace();
    expect((await put(fixture, body)).status).toBe(400);
    expect(fixture.workplace.state.conpeek.userOf('3')?.workState).toBe('OFFLINE');
  });

  test('refuses a body that is not declared as JSON', async () => {
    const fixture = await startWorkplace();
    const answer = await put(fixture, LUNCH, { headers: { 'content-type': 'text/plain' } });
    expect(answer.status).toBe(400);
  });

  test('an unknown mode is refused', async () => {
    const fixture = await startWorkplace();
    const answer = await put(fixture, { work_state: 'ONLINE', online_mode_id: 5 });
    expect(answer.status).toBe(403);
  });

  test('another method or path is no resource', async () => {
    const fixture = await startWorkplace();
    const { baseUrls, access } = fixture.workplace;
    const headers = { authorization: access.conpeek.apiKey };
    const url = `${baseUrls.conpeek}/tenant_user/3/work_state`;
    expect((await call(url, { headers })).status).toBe(404);
    expect((await call(`${baseUrls.conpeek}/v1/online_mode`, { headers })).status).toBe(404);
  });
});

describe('CP-1: the key and the error body', () => {
  const forms = [
    ['401-empty', 401, ''],
    ['403', 403, ''],
    ['401-json', 401, '{"error":"Unauthorized"}'],
  ] as const;
  test.each(forms)('%s', async (value, status, text) => {
    const fixture = await startWorkplace({ assumptions: { 'CP-1': value } });
    const answer = await put(fixture, LUNCH, { headers: { authorization: 'wrong' } });
    expect([answer.status, answer.text]).toEqual([status, text]);
  });

  test('401-html', async () => {
    const fixture = await startWorkplace({ assumptions: { 'CP-1': '401-html' } });
    const answer = await put(fixture, LUNCH, { headers: { authorization: 'wrong' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  test('the key goes without a scheme word', async () => {
    const fixture = await startWorkplace();
    const authorization = `Bearer ${fixture.workplace.access.conpeek.apiKey}`;
    expect((await put(fixture, LUNCH, { headers: { authorization } })).status).toBe(401);
  });
});

describe('CP-2: the online modes', () => {
  test('are listed', async () => {
    const { workplace } = await startWorkplace();
    const answer = await call(`${workplace.baseUrls.conpeek}/online_mode`, {
      headers: { authorization: workplace.access.conpeek.apiKey },
    });
    expect(answer.json).toEqual({
      data: [
        { id: 98, name: 'Calls and chat' },
        { id: 99, name: 'Chat only' },
      ],
    });
  });

  test('or there is no such call', async () => {
    const { workplace } = await startWorkplace({ assumptions: { 'CP-2': '404' } });
    const answer = await call(`${workplace.baseUrls.conpeek}/online_mode`, {
      headers: { authorization: workplace.access.conpeek.apiKey },
    });
    expect(answer.status).toBe(404);
  });
});

describe('CP-3: a break that the user cannot take', () => {
  test.each(['403', '400', '404'] as const)('is refused with %s', async (value) => {
    const fixture = await startWorkplace({ assumptions: { 'CP-3': value } });
    const notInGroup = await put(fixture, { ...LUNCH, break_cause: 'Night rest' });
    const unknown = await put(fixture, { ...LUNCH, break_cause: 'Nap' });
    const otherType = await put(fixture, { ...LUNCH, break_type: 'BUSINESS' });
    expect([notInGroup.status, unknown.status, otherType.status]).toEqual(
      Array.from({ length: 3 }, () => Number(value)),
    );
  });

  test('joining the group makes it available', async () => {
    const fixture = await startWorkplace();
    fixture.workplace.state.conpeek.change('3', { groups: ['Support', 'Night shift'] });
    expect((await put(fixture, { ...LUNCH, break_cause: 'Night rest' })).status).toBe(200);
  });
});

describe('a supervisor', () => {
  test('forces a break, which the log of what was received shows', async () => {
    const { workplace } = await startWorkplace();
    const { conpeek } = workplace.state;
    conpeek.forceBreak('sato', { type: 'COFFEE', cause: 'Lunch', note: 'eat' });
    expect(conpeek.userOf('3')).toMatchObject({
      workState: 'ONBREAK',
      breakCause: 'Lunch',
      breakNote: 'eat',
    });
    expect(workplace.log).toHaveLength(1);
    expect(workplace.log[0]).toMatchObject({
      site: 'conpeek',
      method: 'PUT',
      path: '/tenant_user/sato/work_state',
      status: 200,
      headers: { 'user-agent': 'Supervisor console' },
    });
  });

  test('cannot force a break that none of the user’s groups has', async () => {
    const { workplace } = await startWorkplace();
    const { conpeek } = workplace.state;
    const nightRest = { type: 'COFFEE', cause: 'Night rest' } as const;
    expect(() => {
      conpeek.forceBreak('sato', nightRest);
    }).toThrow(RangeError);
    expect(workplace.log[0]?.status).toBe(403);
    conpeek.forceBreak('kim', nightRest);
    expect(conpeek.userOf('kim')?.workState).toBe('ONBREAK');
  });
});

describe('a user without the right to work', () => {
  test.each(['ONLINE', 'OFFLINE'])('cannot go %s', async (work_state) => {
    const fixture = await startWorkplace();
    fixture.workplace.state.conpeek.change('3', { mayWork: false });
    expect((await put(fixture, { work_state })).status).toBe(403);
  });
});

describe('CP-4: fields of another state', () => {
  const stray = [
    { work_state: 'ONLINE', break_note: 'x' },
    { ...LUNCH, online_mode_id: 98 },
  ];
  test.each(stray)('are ignored', async (body) => {
    const fixture = await startWorkplace();
    expect((await put(fixture, body)).status).toBe(200);
  });

  test.each(stray)('or refused', async (body) => {
    const fixture = await startWorkplace({ assumptions: { 'CP-4': '403' } });
    expect((await put(fixture, body)).status).toBe(403);
  });
});
