import { describe, expect, test } from 'vitest';
import { call, startWorkplace } from './fixture.ts';
import { begin, FULL, idOf, list, LIST, SATO, signIn, statusesOf } from './lineworks-fixture.ts';

describe('strictness of the API', () => {
  test('refuses other paths, methods, content types and tokens', async () => {
    const { api, workplace } = await begin();
    expect((await api('GET', '/nothing')).status).toBe(404);
    expect((await api('PUT', LIST, FULL)).status).toBe(405);
    const { origin } = new URL(workplace.baseUrls.lineworks);
    const bare = await call(`${workplace.baseUrls.lineworks}/users/me`);
    expect([bare.status, bare.json]).toMatchObject([401, { code: 'UNAUTHORIZED' }]);
    expect(bare.headers.get('www-authenticate')).toContain('Bearer');
    expect((await call(`${origin}/users/me`)).status).toBe(401);
    expect(workplace.log.at(-1)?.status).toBe(401);
  });

  test('refuses a body that is not declared as JSON', async () => {
    const { workplace } = await begin();
    const { tokens } = workplace.access.lineworks;
    const token = tokens.issue('access', { subject: SATO, scopes: ['user'] }, 60);
    const answer = await call(`${workplace.baseUrls.lineworks}${LIST}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: FULL,
    });
    expect(answer.status).toBe(415);
  });

  test('a token is refused for what its scope does not cover', async () => {
    const fixture = await startWorkplace();
    const api = await signIn(fixture, ['user.read']);
    expect((await api('GET', LIST)).status).toBe(200);
    expect((await api('POST', LIST, FULL)).status).toBe(403);
  });

  test('the domain list needs its scope and the right domain', async () => {
    const fixture = await startWorkplace();
    const path = `/directory/profile-statuses?domainId=${String(fixture.workplace.state.lineworks.domainId)}`;
    const member = await signIn(fixture);
    expect((await member('GET', path)).status).toBe(403);
    const reader = await signIn(fixture, ['user', 'directory.read']);
    expect((await reader('GET', path)).json).toMatchObject({
      profileStatuses: [{ profileStatusId: 'BUSY', profileStatusName: 'Busy' }, {}, {}, {}, {}, {}],
    });
    expect((await reader('GET', '/directory/profile-statuses')).status).toBe(400);
    expect((await reader('GET', '/directory/profile-statuses?domainId=1')).status).toBe(403);
  });

  test('an operation has an allowance per minute of its own', async () => {
    const { api, workplace, clock } = await begin();
    workplace.state.lineworks.ratePerMinute = 2;
    await api('GET', LIST);
    clock.at += 10_000;
    await api('GET', LIST);
    const over = await api('GET', LIST);
    expect([over.status, over.json]).toEqual([
      429,
      { code: 'TOO_MANY_REQUESTS', description: 'API rate limit exceeded' },
    ]);
    expect(over.headers.get('ratelimit-reset')).toBe('50');
    expect((await api('GET', '/users/me')).status).toBe(200);
    clock.at += 50_000;
    expect((await api('GET', LIST)).status).toBe(200);
  });
});

describe('assumptions', () => {
  const BUSY = { profileStatusId: 'BUSY' };

  test('LW-1 409: a second POST is refused', async () => {
    const { api } = await begin();
    await api('POST', LIST, BUSY);
    const again = await api('POST', LIST, BUSY);
    expect([again.status, again.json]).toMatchObject([409, { code: 'ALREADY_EXIST' }]);
  });

  test('LW-1 overwrite: a second POST replaces the first', async () => {
    const { api } = await begin({ assumptions: { 'LW-1': 'overwrite' } });
    await api('POST', LIST, FULL);
    const again = await api('POST', LIST, { profileStatusId: 'AWAY' });
    expect(again.status).toBe(201);
    expect(await list(api)).toMatchObject([{ profileStatusId: 'AWAY', statusMessage: null }]);
  });

  test.each(['201', '200'] as const)('LW-2 %s: the code of a POST', async (value) => {
    const { api } = await begin({ assumptions: { 'LW-2': value } });
    expect((await api('POST', LIST, BUSY)).status).toBe(Number(value));
  });

  test.each([
    ['disappears', 0],
    ['400-past', 0],
    ['stays', 1],
  ] as const)('LW-3 %s: a record whose end has passed', async (value, left) => {
    const { api, clock } = await begin({ assumptions: { 'LW-3': value } });
    await api('POST', LIST, { ...BUSY, endTime: '2026-11-22T13:00:00Z' });
    clock.at += 3_599_999;
    expect(await list(api)).toHaveLength(1);
    clock.at += 1;
    expect(await list(api)).toHaveLength(left);
  });

  test('LW-3 400-past: an end in the past is refused at once', async () => {
    const { api } = await begin({ assumptions: { 'LW-3': '400-past' } });
    const past = { ...BUSY, endTime: '2026-11-22T11:59:59Z' };
    expect((await api('POST', LIST, past)).status).toBe(400);
  });

  test.each(['same-id', 'new-id'] as const)('LW-4 %s: a reserved status starts', async (value) => {
    const { api, clock } = await begin({ assumptions: { 'LW-4': value } });
    await api('POST', LIST, BUSY);
    const times = { startTime: '2026-11-22T13:00:00Z', endTime: '2026-11-22T14:00:00Z' };
    const id = idOf(await api('POST', LIST, { profileStatusId: 'AWAY', ...times }));
    clock.at += 3_600_000;
    const records = (await list(api)) as { userProfileStatusId: string }[];
    expect(records).toMatchObject([{ profileStatusId: 'AWAY', scheduleType: 'PRESENT' }]);
    expect(records[0]?.userProfileStatusId === id).toBe(value === 'same-id');
  });

  test('LW-5 404: me is no name in status paths, but still a user', async () => {
    const { api } = await begin({ assumptions: { 'LW-5': '404' } });
    expect((await api('GET', statusesOf('me'))).status).toBe(404);
    expect((await api('GET', '/users/me')).status).toBe(200);
  });

  test.each(['rateLimit-used', 'rateLimit-ssed'] as const)('LW-8 %s', async (value) => {
    const { api } = await begin({ assumptions: { 'LW-8': value } });
    const { headers } = await api('GET', LIST);
    expect([headers.get(value), headers.get('rateLimit-remaining')]).toEqual(['1', '239']);
  });

  test('LW-8 absent: no rate header at all', async () => {
    const { api } = await begin({ assumptions: { 'LW-8': 'absent' } });
    const { headers } = await api('GET', LIST);
    expect([...headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([]);
  });
});
