import { describe, expect, it } from 'vitest';
import { covers } from './coverage/covers.ts';
import { withSample } from './lineworks-sample.ts';

const busy = { profileStatusId: 'BUSY', statusMessage: 'meeting' } as const;
const away = { profileStatusId: 'AWAY', statusMessage: 'lunch' } as const;
const automatic = { origin: 'automatic' } as const;

describe('LINE WORKS statuses are written by the safe flow', () => {
  it('lists and creates, then lists and changes; who "me" is was asked once', () =>
    withSample(async ({ courier, calls, connect }) => {
      await courier.apply(busy);
      courier.use(connect());
      await courier.apply(away);
      await courier.apply({ clear: true });
      expect(calls()).toEqual([
        'POST /token',
        'GET /users/me',
        'GET /statuses',
        'POST /statuses',
        'GET /statuses',
        'PATCH /statuses/ID',
        'GET /statuses',
        'DELETE /statuses/ID',
      ]);
      covers(
        'lineworks.method.list',
        'lineworks.method.create',
        'lineworks.method.patch',
        'lineworks.method.delete',
        'lineworks.method.me',
      );
    }));

  it('takes another member by id or e-mail without asking who that is', () =>
    withSample(
      async ({ courier, calls, present }) => {
        await courier.apply(busy);
        expect(calls()[1]).toBe('GET /users/sato%40sample.example/user-profile-statuses');
        covers('lineworks.field.userId-mail');
        expect(present()?.profileStatusId).toBe('BUSY');
      },
      { user: 'sato@sample.example' },
    ));

  it('lists again and creates the status when it has gone in the meantime', () =>
    withSample(async ({ courier, workplace, state, userId, calls, present }) => {
      await courier.apply(busy);
      workplace.clearLog();
      const slow = { fault: { kind: 'slow' }, latencyMs: 150, method: 'GET', times: 1 } as const;
      workplace.faults.lineworks.set(slow);
      const applied = courier.apply(away);
      await expect.poll(calls).toEqual(['GET /statuses']);
      state.clearPresent(userId);
      expect(await applied).toMatchObject({ kind: 'applied', shows: 'AWAY' });
      expect(calls()).toEqual([
        'GET /statuses',
        'PATCH /statuses/ID',
        'GET /statuses',
        'POST /statuses',
      ]);
      expect(present()?.profileStatusId).toBe('AWAY');
    }));

  it("gives up with the vendor's words when the status exists and is never listed", () =>
    withSample(async ({ courier, workplace, calls }) => {
      const fault = { kind: 'status', status: 409 } as const;
      workplace.faults.lineworks.set({ fault, method: 'POST' });
      const outcome = await courier.apply(busy);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'vendor-said' } });
      expect(calls().filter((call) => call === 'POST /statuses')).toHaveLength(3);
    }));

  it('replaces the whole status where PATCH does not exist', () =>
    withSample(async ({ courier, workplace, state, userId, present }) => {
      const internal = { content: 'theirs', sentDirectlyToMe: true };
      state.setPresent(userId, { profileStatusId: 'BUSY', autoReplyMail: { internal } });
      const fault = { kind: 'status', status: 405 } as const;
      workplace.faults.lineworks.set({ fault, method: 'PATCH' });
      expect(await courier.apply(away)).toMatchObject({ kind: 'applied' });
      expect(present()).toMatchObject({ ...away, autoReplyMail: { internal } });
      covers('lineworks.method.put', 'lineworks.field.put-resets');
    }));

  it('believes a list where the answer to a write is empty', () =>
    withSample(async ({ courier, workplace, calls }) => {
      workplace.faults.lineworks.set({ fault: { kind: 'empty-body' }, method: 'POST' });
      expect(await courier.apply(busy)).toMatchObject({ kind: 'applied', shows: 'BUSY' });
      expect(calls().at(-1)).toBe('GET /statuses');
    }));

  it('does not believe a write after which the list shows something else', () =>
    withSample(async ({ courier, workplace }) => {
      workplace.faults.lineworks.set({
        fault: { kind: 'empty-body' },
        method: 'POST',
        carriedOut: false,
      });
      const outcome = await courier.apply(busy);
      expect(outcome.kind).not.toBe('applied');
    }));

  it('never touches a scheduled status', () =>
    withSample(async ({ courier, state, userId, clock }) => {
      const reserved = {
        profileStatusId: 'CUSTOM02',
        statusMessage: 'booked',
        startTime: new Date(clock.now() + 3_600_000).toISOString(),
        endTime: new Date(clock.now() + 7_200_000).toISOString(),
        autoReplyMail: null,
        userProfileStatusId: 'uprofile-booked',
        scheduleType: 'RESERVED',
      } as const;
      state.store.put(userId, reserved);
      await courier.apply(busy);
      await courier.apply({ clear: true });
      expect(state.statusesOf(userId)).toEqual([reserved]);
      covers('lineworks.field.reply-reserved');
    }));
});

describe('a timed LINE WORKS status', () => {
  it('is sent with its end in whole seconds and a start that is not ahead', () =>
    withSample(async ({ courier, clock, lastBody }) => {
      await courier.apply(busy, { endsAt: clock.now() + 90_000 });
      expect(lastBody()).toEqual({
        ...busy,
        startTime: '2026-11-22T12:00:00+00:00',
        endTime: '2026-11-22T12:01:51+00:00',
      });
      covers('lineworks.field.startTime', 'lineworks.field.endTime', 'lineworks.field.time-format');
    }));

  it('is not written again when nothing changed, however the vendor writes its end', () =>
    withSample(async ({ courier, clock, state, userId, present, workplace, calls }) => {
      const endsAt = clock.now() + 90_000;
      await courier.apply(busy, { endsAt });
      const held = present();
      state.setPresent(userId, { ...held, ...busy, endTime: '2026-11-22T21:01:51+09:00' });
      workplace.clearLog();
      await courier.apply(busy, { endsAt });
      expect(calls()).toEqual(['GET /statuses']);
      await courier.apply(away);
      expect(present()).toMatchObject({ startTime: null, endTime: null });
      covers('lineworks.field.times-null', 'lineworks.field.reply-times');
    }));

  it('is sent without an end that has passed', () =>
    withSample(async ({ courier, clock, lastBody }) => {
      await courier.apply(busy, { endsAt: clock.now() });
      expect(lastBody()).toEqual(busy);
    }));

  it('leaves an end that somebody else set', () =>
    withSample(async ({ courier, state, userId, present }) => {
      const endTime = '2026-11-23T09:00:00+09:00';
      state.setPresent(userId, { profileStatusId: 'CUSTOM01', endTime });
      await courier.apply(busy);
      expect(present()).toMatchObject({ ...busy, endTime });
    }));
});

describe('LINE WORKS texts', () => {
  it('are cut between characters to what the vendor takes, and that is reported', () =>
    withSample(async ({ courier, present }) => {
      const outcome = await courier.apply({
        profileStatusId: 'BUSY',
        statusMessage: '👩‍👩‍👧‍👦'.repeat(20),
        autoReplyMail: { external: { content: 'x'.repeat(400) } },
      });
      expect(outcome).toMatchObject({ kind: 'applied', notice: { code: 'text-shortened' } });
      expect(present()?.statusMessage).toBe(`${'👩‍👩‍👧‍👦'.repeat(4)}…`);
      const content = present()?.autoReplyMail?.external?.content ?? '';
      expect(content).toHaveLength(300);
      expect(present()?.autoReplyMail?.external?.sentDirectlyToMe).toBe(false);
      covers('lineworks.field.statusMessage-50', 'lineworks.field.external.content-300');
    }));

  it('take back our half of the auto-reply and leave theirs', () =>
    withSample(async ({ courier, state, userId, present }) => {
      const external = { content: 'theirs', sentDirectlyToMe: true };
      state.setPresent(userId, { profileStatusId: 'BUSY', autoReplyMail: { external } });
      await courier.apply({ ...away, autoReplyMail: { internal: { content: 'ours' } } });
      expect(present()?.autoReplyMail).toMatchObject({ internal: { content: 'ours' }, external });
      await courier.apply(away);
      expect(present()?.autoReplyMail).toEqual({ external });
    }));

  it('that have no message leave what stands there', () =>
    withSample(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, { profileStatusId: 'CUSTOM01', statusMessage: 'room 4' });
      const internal = { sentDirectlyToMe: true };
      await courier.apply({ profileStatusId: 'AWAY', autoReplyMail: { internal } });
      expect(present()).toMatchObject({ statusMessage: 'room 4', autoReplyMail: null });
    }));

  it('changed elsewhere since are not overwritten automatically', () =>
    withSample(async ({ courier, state, userId, present }) => {
      await courier.apply(away);
      state.setPresent(userId, { ...present(), ...away, statusMessage: 'back at two' });
      const outcome = await courier.apply({ ...busy, statusMessage: 'idle' }, automatic);
      expect(outcome).toMatchObject({ kind: 'drifted', shows: 'AWAY' });
      expect(present()?.statusMessage).toBe('back at two');
    }));
});

describe('available at LINE WORKS', () => {
  it('deletes a status that Presently wrote, also automatically', () =>
    withSample(async ({ courier, present }) => {
      await courier.apply(busy);
      const outcome = await courier.apply({ clear: true }, automatic);
      expect(outcome).toEqual({ kind: 'applied', shows: 'available', footprint: {}, notice: null });
      expect(present()).toBeUndefined();
    }));

  it('leaves a status that somebody else wrote, if automatic', () =>
    withSample(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, busy);
      const outcome = await courier.apply({ clear: true }, automatic);
      expect(outcome).toMatchObject({
        kind: 'drifted',
        shows: 'BUSY',
        notice: { code: 'kept-theirs' },
      });
      expect(present()).toMatchObject(busy);
    }));

  it('takes back what Presently wrote over a part of theirs, if automatic', () =>
    withSample(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, busy);
      await courier.apply({ profileStatusId: 'AWAY' });
      const outcome = await courier.apply({ clear: true }, automatic);
      expect(outcome).toMatchObject({ kind: 'drifted', shows: 'BUSY' });
      expect(present()).toMatchObject(busy);
    }));

  it('does not count a status as ours that stood there already', () =>
    withSample(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, busy);
      await courier.apply(busy, automatic);
      expect(await courier.apply({ clear: true }, automatic)).toMatchObject({ kind: 'drifted' });
      expect(present()).toMatchObject(busy);
    }));

  it('deletes any status by a choice of the person and says what is lost', () =>
    withSample(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, busy);
      const outcome = await courier.apply({ clear: true });
      const params = { shows: 'BUSY', text: 'meeting' };
      expect(outcome).toMatchObject({
        kind: 'applied',
        notice: { code: 'removed-status', params },
      });
      expect(present()).toBeUndefined();
    }));

  it('is done when the status has gone already', () =>
    withSample(async ({ courier, workplace }) => {
      await courier.apply(busy);
      const fault = { kind: 'status', status: 404 } as const;
      workplace.faults.lineworks.set({ fault, method: 'DELETE' });
      expect(await courier.apply({ clear: true })).toMatchObject({ kind: 'applied' });
    }));
});
