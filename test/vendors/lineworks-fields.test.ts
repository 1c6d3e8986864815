import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { covers } from './coverage/covers.ts';
import { withSample } from './lineworks-sample.ts';

const customs = Array.from(
  { length: 12 },
  (_, index) => `CUSTOM${String(index + 1).padStart(2, '0')}`,
);
const ids = ['BUSY', 'AWAY', 'LEAVE_OFFICE', 'ABSENCE', ...customs];
const sources = new URL('../../electron/vendors/lineworks/', import.meta.url);

describe('the fields of a LINE WORKS status', () => {
  it('take each of the sixteen ids', () =>
    withSample(async ({ courier, state, present }) => {
      state.definitions = state.definitions.map((each) => ({ ...each, used: true }));
      for (const profileStatusId of ids) {
        const outcome = await courier.apply({ profileStatusId });
        expect(outcome).toMatchObject({ kind: 'applied', shows: profileStatusId });
        expect(present()).toMatchObject({ profileStatusId });
      }
      covers(
        'lineworks.field.profileStatusId-busy',
        'lineworks.field.profileStatusId-away',
        'lineworks.field.profileStatusId-leave_office',
        'lineworks.field.profileStatusId-absence',
        'lineworks.field.profileStatusId-custom',
        'lineworks.field.reply-profileStatusId',
        'lineworks.field.userProfileStatusId',
      );
    }));

  it('are sent as JSON with a bearer token', () =>
    withSample(async ({ courier, workplace }) => {
      await courier.apply({ profileStatusId: 'BUSY' });
      const write = workplace.log.find(
        ({ method, site }) => site === 'lineworks' && method === 'POST',
      );
      expect(write?.headers).toMatchObject({
        authorization: 'Bearer ***',
        'content-type': 'application/json',
      });
      covers('lineworks.field.header-authorization', 'lineworks.field.header-content-type');
    }));

  it('reach a member by external key', () =>
    withSample(
      async ({ courier, present }) => {
        expect(await courier.apply({ profileStatusId: 'BUSY' })).toMatchObject({ kind: 'applied' });
        expect(present()).toMatchObject({ profileStatusId: 'BUSY' });
        covers('lineworks.field.userId-external');
      },
      { user: 'externalKey:sato' },
    ));

  it('carry both halves of the automatic reply, each to its length', () =>
    withSample(async ({ courier, lastBody, present }) => {
      const outcome = await courier.apply({
        profileStatusId: 'ABSENCE',
        statusMessage: 'x'.repeat(50),
        autoReplyMail: {
          internal: { content: 'i'.repeat(301), sentDirectlyToMe: true },
          external: { content: 'e'.repeat(300), sentDirectlyToMe: false },
        },
      });
      expect(outcome).toMatchObject({ kind: 'applied', notice: { code: 'text-shortened' } });
      expect(lastBody()).toEqual({
        profileStatusId: 'ABSENCE',
        statusMessage: 'x'.repeat(50),
        autoReplyMail: {
          internal: { content: `${'i'.repeat(299)}…`, sentDirectlyToMe: true },
          external: { content: 'e'.repeat(300), sentDirectlyToMe: false },
        },
      });
      expect(present()).toMatchObject({ profileStatusId: 'ABSENCE' });
      covers(
        'lineworks.field.statusMessage',
        'lineworks.field.statusMessage-50',
        'lineworks.field.internal.content',
        'lineworks.field.internal.content-300',
        'lineworks.field.internal.sentDirectlyToMe',
        'lineworks.field.external.content',
        'lineworks.field.external.content-300',
        'lineworks.field.external.sentDirectlyToMe',
      );
    }));

  it('are cleared with null', () =>
    withSample(async ({ courier, clock, lastBody, present }) => {
      const internal = { content: 'later', sentDirectlyToMe: true };
      const endsAt = clock.now() + 3_600_000;
      const setting = { statusMessage: 'lunch', autoReplyMail: { internal } };
      await courier.apply({ profileStatusId: 'AWAY', ...setting }, { endsAt });
      await courier.apply({ profileStatusId: 'BUSY' });
      expect(lastBody()).toEqual({
        profileStatusId: 'BUSY',
        statusMessage: null,
        startTime: null,
        endTime: null,
        autoReplyMail: null,
      });
      expect(present()).toMatchObject({ statusMessage: null, autoReplyMail: null });
      covers(
        'lineworks.field.statusMessage-null',
        'lineworks.field.times-null',
        'lineworks.field.autoReplyMail-null',
        'lineworks.field.reply-statusMessage',
        'lineworks.field.reply-times',
        'lineworks.field.reply-autoReplyMail',
      );
    }));

  it.each([undefined, null, 'javascript:alert(1)', 7])(
    'that are for display only (%j) do not matter to a write',
    (value) =>
      withSample(async ({ connect, courier, calls }) => {
        courier.use(
          connect({
            transport: async (url, init) => {
              const answer = await fetch(url, init);
              const json: unknown = JSON.parse((await answer.clone().text()) || 'null');
              const isStatus = url.includes('user-profile-statuses') && init.method !== 'GET';
              const strange = { profileStatusName: value, iconUrl: value };
              const { status } = answer;
              return isStatus ? Response.json({ ...Object(json), ...strange }, { status }) : answer;
            },
          }),
        );
        const outcome = await courier.apply({ profileStatusId: 'BUSY' });
        expect(outcome).toMatchObject({ kind: 'applied', shows: 'BUSY' });
        expect(calls().at(-1)).toBe('POST /statuses');
        covers('lineworks.field.reply-profileStatusName', 'lineworks.field.reply-iconUrl');
      }),
  );
});

describe('a record that somebody made after they had deleted ours', () => {
  it('holds nothing of ours, however much it looks like it', () =>
    withSample(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, { profileStatusId: 'ABSENCE', statusMessage: 'theirs' });
      await courier.apply({ profileStatusId: 'AWAY', statusMessage: '' });
      expect(present()).toMatchObject({ statusMessage: null });
      state.clearPresent(userId);
      state.setPresent(userId, { profileStatusId: 'ABSENCE' });
      await courier.apply({ profileStatusId: 'BUSY' });
      expect(present()).toMatchObject({ profileStatusId: 'BUSY', statusMessage: null });
    }));

  it('is distinguished from ours after a lost write, too', () =>
    withSample(async ({ courier, state, userId, workplace, present }) => {
      state.setPresent(userId, { profileStatusId: 'ABSENCE', statusMessage: 'theirs' });
      await courier.apply({ profileStatusId: 'AWAY', statusMessage: 'ours' });
      const fault = { kind: 'drop' } as const;
      workplace.faults.lineworks.set({ fault, method: 'PATCH', carriedOut: true });
      await courier.apply({ profileStatusId: 'BUSY', statusMessage: 'ours again' });
      workplace.faults.lineworks.clear();
      await courier.apply({ profileStatusId: 'BUSY' });
      expect(present()).toMatchObject({ profileStatusId: 'BUSY', statusMessage: 'theirs' });
    }));
});

describe("the call that deletes a domain's statuses (directory-profile-status-disable)", () => {
  it('is nowhere in the code', () => {
    const files = readdirSync(sources);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const text = readFileSync(new URL(file, sources), 'utf8');
      expect(text).not.toMatch(/['"`/]disable\b/u);
    }
  });

  it('is not made by anything a session does', () =>
    withSample(async ({ connect, courier, workplace, clock }) => {
      const { signal } = new AbortController();
      const session = connect();
      await session.identify(signal);
      await session.catalogue(signal);
      await courier.apply({ profileStatusId: 'BUSY' });
      await courier.apply({ clear: true });
      const [startsAt, endsAt] = [clock.now() + 60_000, clock.now() + 120_000];
      const setting = { profileStatusId: 'ABSENCE' };
      await session.schedule?.create({ setting, startsAt, endsAt }, signal);
      await session.schedule?.list(signal);
      const directory = workplace.log.filter(({ path }) => path.includes('/directory/'));
      expect(directory.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'GET /v1.0/directory/profile-statuses',
      ]);
      expect(workplace.log.some(({ path }) => path.includes('disable'))).toBe(false);
    }));
});
