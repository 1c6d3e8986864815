import { describe, expect, test } from 'vitest';
import { begin, FULL, idOf, KIM, list, LIST, SATO, statusesOf } from './lineworks-fixture.ts';

describe('members', () => {
  test('me is the member of the token', async () => {
    const { api } = await begin();
    const answer = await api('GET', '/users/me');
    expect(answer.json).toMatchObject({ userId: SATO, email: 'sato@sample.example' });
  });

  test.each([SATO, 'sato@sample.example', 'externalKey:sato', 'externalKey%3Asato', 'me'])(
    'statuses are found under %s',
    async (id) => {
      const { api } = await begin();
      expect((await api('GET', statusesOf(id))).json).toEqual({ userProfileStatuses: [] });
    },
  );

  test('a stranger is not found, a colleague is readable but not writable', async () => {
    const { api, workplace } = await begin();
    workplace.state.lineworks.setPresent(KIM, { profileStatusId: 'AWAY' });
    expect((await api('GET', statusesOf('nobody'))).status).toBe(404);
    expect((await api('GET', statusesOf(KIM))).json).toMatchObject({
      userProfileStatuses: [{ profileStatusId: 'AWAY' }],
    });
    const write = await api('POST', statusesOf(KIM), { profileStatusId: 'BUSY' });
    expect([write.status, write.json]).toMatchObject([403, { code: 'FORBIDDEN' }]);
  });
});

describe('writing a status', () => {
  test('POST creates the present one with all its fields', async () => {
    const { api } = await begin();
    const created = await api('POST', LIST, FULL);
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...FULL,
      profileStatusName: 'Busy',
      scheduleType: 'PRESENT',
    });
    expect(await list(api)).toEqual([created.json]);
    expect((await api('GET', `${LIST}/${idOf(created)}`)).json).toEqual(created.json);
  });

  test('POST with a start in the future makes a reserved one beside the present one', async () => {
    const { api } = await begin();
    await api('POST', LIST, { profileStatusId: 'BUSY' });
    const times = { startTime: '2026-11-22T13:00:00Z', endTime: '2026-11-22T14:00:00Z' };
    const reserved = await api('POST', LIST, { profileStatusId: 'AWAY', ...times });
    expect(reserved.json).toMatchObject({ scheduleType: 'RESERVED' });
    expect(await list(api)).toHaveLength(2);
  });

  test('PUT resets what is left out', async () => {
    const { api } = await begin();
    const path = `${LIST}/${idOf(await api('POST', LIST, FULL))}`;
    const answer = await api('PUT', path, { profileStatusId: 'AWAY' });
    expect([answer.status, answer.json]).toMatchObject([
      200,
      {
        profileStatusId: 'AWAY',
        statusMessage: null,
        startTime: null,
        endTime: null,
        autoReplyMail: null,
      },
    ]);
  });

  test('PATCH keeps what is left out and clears with null', async () => {
    const { api } = await begin();
    const path = `${LIST}/${idOf(await api('POST', LIST, FULL))}`;
    const kept = await api('PATCH', path, { profileStatusId: 'AWAY' });
    expect(kept.json).toMatchObject({ ...FULL, profileStatusId: 'AWAY' });
    const cleared = await api('PATCH', path, { statusMessage: null, autoReplyMail: null });
    expect(cleared.json).toMatchObject({ statusMessage: null, autoReplyMail: null });
    expect(cleared.json).toMatchObject({ endTime: FULL.endTime });
  });

  test('DELETE answers 204 without a body, the second time 404', async () => {
    const { api } = await begin();
    const path = `${LIST}/${idOf(await api('POST', LIST, FULL))}`;
    const gone = await api('DELETE', path);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await api('DELETE', path)).status).toBe(404);
    expect((await api('PATCH', path, {})).status).toBe(404);
  });

  test.each([
    ['no status', { statusMessage: 'x' }],
    ['an unknown status', { profileStatusId: 'AVAILABLE' }],
    ['CUSTOM13', { profileStatusId: 'CUSTOM13' }],
    ['a message over 50', { profileStatusId: 'BUSY', statusMessage: 'x'.repeat(51) }],
    [
      'a reply over 300',
      { profileStatusId: 'BUSY', autoReplyMail: { internal: { content: 'x'.repeat(301) } } },
    ],
    ['a start without an end', { profileStatusId: 'BUSY', startTime: FULL.startTime }],
    ['an end before the start', { ...FULL, endTime: '2026-11-22T10:00:00+01:00' }],
    ['fractions of a second', { profileStatusId: 'BUSY', endTime: '2026-11-22T15:00:00.000Z' }],
    ['a time without offset', { profileStatusId: 'BUSY', endTime: '2026-11-22T15:00:00' }],
    ['an unknown key', { profileStatusId: 'BUSY', message: 'x' }],
    ['a number as message', { profileStatusId: 'BUSY', statusMessage: 5 }],
    ['not JSON', '{'],
  ])('refuses %s with 400', async (_name, body) => {
    const { api } = await begin();
    const answer = await api('POST', LIST, body);
    expect([answer.status, answer.json]).toMatchObject([400, { code: 'INVALID_PARAMETER' }]);
    expect(await list(api)).toEqual([]);
  });

  test('takes a message of exactly 50 and a reply of exactly 300', async () => {
    const { api } = await begin();
    const answer = await api('POST', LIST, {
      profileStatusId: 'BUSY',
      statusMessage: 'x'.repeat(50),
      autoReplyMail: { internal: { content: 'x'.repeat(300) } },
    });
    expect(answer.json).toMatchObject({
      autoReplyMail: { internal: { sentDirectlyToMe: false } },
    });
  });

  test('a PATCH whose outcome has a start without an end is refused', async () => {
    const { api } = await begin();
    const path = `${LIST}/${idOf(await api('POST', LIST, FULL))}`;
    expect((await api('PATCH', path, { endTime: null })).status).toBe(400);
  });

  test('an unused status and a domain without statuses are refused in the words of the vendor', async () => {
    const { api, workplace } = await begin();
    const unused = await api('POST', LIST, { profileStatusId: 'CUSTOM12' });
    expect([unused.status, unused.json]).toMatchObject([403, { description: 'Not used status.' }]);
    workplace.state.lineworks.statusesEnabled = false;
    const off = await api('POST', LIST, { profileStatusId: 'BUSY' });
    expect([off.status, off.json]).toMatchObject([
      403,
      { description: 'The status must be enable.' },
    ]);
  });

  test('a colleague at the messenger sees and changes the same state', async () => {
    const { api, workplace } = await begin();
    workplace.state.lineworks.setPresent(SATO, { profileStatusId: 'ABSENCE' });
    expect(await list(api)).toMatchObject([{ profileStatusId: 'ABSENCE' }]);
    workplace.state.lineworks.clearPresent(SATO);
    expect(await list(api)).toEqual([]);
  });
});
