import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { StatusRecord } from '../../electron/sandbox/lineworks/profile-status.ts';
import type { Schedule, ScheduleRequest } from '../../electron/vendors/schedule.ts';
import { covers } from './coverage/covers.ts';
import { atDesk, type LineworksDesk } from './lineworks-desk.ts';

const { signal } = new AbortController();
const hourMs = 3_600_000;
const vacation = { profileStatusId: 'ABSENCE', statusMessage: 'vacation' } as const;
const busy = { profileStatusId: 'BUSY', statusMessage: 'meeting' } as const;
const automatic = { origin: 'automatic' } as const;

function scheduleOf({ connect }: LineworksDesk): Schedule<unknown> {
  const { schedule } = connect();
  if (schedule === undefined) throw new Error('there is no schedule');
  return schedule;
}

/** From one hour on to two hours on, unless told otherwise. */
function request(
  { clock }: LineworksDesk,
  setting: JsonObject = vacation,
  hours: readonly [from: number, to: number] = [1, 2],
): ScheduleRequest<unknown> {
  const [from, to] = hours;
  return {
    setting,
    startsAt: clock.now() + from * hourMs,
    endsAt: clock.now() + to * hourMs,
  };
}

function reserved({ state, userId }: LineworksDesk): StatusRecord | undefined {
  return state.statusesOf(userId).find(({ scheduleType }) => scheduleType === 'RESERVED');
}

async function created(desk: LineworksDesk, setting: JsonObject = vacation): Promise<string> {
  const outcome = await scheduleOf(desk).create(request(desk, setting), signal);
  if (outcome.kind !== 'scheduled') throw new Error(`not scheduled: ${outcome.kind}`);
  return outcome.entry.id;
}

describe('a scheduled LINE WORKS status', () => {
  it('is drawn from what can be shown, with its own limits', () =>
    atDesk((desk) => {
      const { rules } = scheduleOf(desk);
      expect(rules.settingSchema.safeParse(vacation).success).toBe(true);
      expect(rules.settingSchema.safeParse({ clear: true }).success).toBe(false);
      expect(rules.most).toBe(1);
      expect(rules.longest).toEqual({
        statusMessage: 50,
        'autoReplyMail.internal.content': 300,
        'autoReplyMail.external.content': 300,
      });
      return Promise.resolve();
    }));

  it('is made with both times in whole seconds, beside the present one', () =>
    atDesk(async (desk) => {
      await desk.courier.apply(busy);
      const outcome = await scheduleOf(desk).create(request(desk), signal);
      expect(desk.lastBody()).toEqual({
        ...vacation,
        startTime: '2026-11-22T13:00:21+00:00',
        endTime: '2026-11-22T14:00:21+00:00',
      });
      expect(outcome).toEqual({
        kind: 'scheduled',
        entry: {
          id: reserved(desk)?.userProfileStatusId,
          setting: vacation,
          startsAt: Date.UTC(2026, 10, 22, 13, 0, 21),
          endsAt: Date.UTC(2026, 10, 22, 14, 0, 21),
        },
      });
      expect(desk.present()).toMatchObject(busy);
      covers('lineworks.field.startTime', 'lineworks.field.reply-userProfileStatusId');
    }));

  it('is listed, whoever made it, and the present one is not', () =>
    atDesk(async (desk) => {
      await desk.courier.apply(busy);
      const internal = { content: 'back on Monday', sentDirectlyToMe: true };
      const id = await created(desk, { ...vacation, autoReplyMail: { internal } });
      expect(await scheduleOf(desk).list(signal)).toMatchObject({
        kind: 'listed',
        entries: [{ id, setting: { ...vacation, autoReplyMail: { internal } } }],
      });
      covers('lineworks.field.reply-reserved', 'lineworks.field.reply-present');
    }));

  it('is changed by a PATCH that names every field and keeps what the setting leaves out', () =>
    atDesk(async (desk) => {
      const external = { content: 'away', sentDirectlyToMe: false };
      const id = await created(desk, { ...vacation, autoReplyMail: { external } });
      const setting = { profileStatusId: 'LEAVE_OFFICE', statusMessage: '' };
      const outcome = await scheduleOf(desk).change(id, request(desk, setting, [3, 5]), signal);
      expect(outcome).toMatchObject({ kind: 'scheduled', entry: { id } });
      expect(desk.calls().at(-1)).toBe('PATCH /statuses/ID');
      expect(desk.lastBody()).toEqual({
        profileStatusId: 'LEAVE_OFFICE',
        statusMessage: null,
        startTime: '2026-11-22T15:00:21+00:00',
        endTime: '2026-11-22T17:00:21+00:00',
        autoReplyMail: { external },
      });
      expect(reserved(desk)).toMatchObject({ profileStatusId: 'LEAVE_OFFICE' });
    }));

  it('is changed by a PUT that carries everything over where PATCH does not exist', () =>
    atDesk(async (desk) => {
      const external = { content: 'away', sentDirectlyToMe: false };
      const id = await created(desk, { ...vacation, autoReplyMail: { external } });
      desk.workplace.faults.lineworks.set({
        fault: { kind: 'status', status: 405 },
        method: 'PATCH',
      });
      const { kind } = await scheduleOf(desk).change(id, request(desk, busy, [3, 5]), signal);
      expect(kind).toBe('scheduled');
      expect(reserved(desk)).toMatchObject({ ...busy, autoReplyMail: { external } });
      covers('lineworks.field.put-resets');
    }));

  it('is removed, and one that is gone already counts as removed', () =>
    atDesk(async (desk) => {
      await desk.courier.apply(busy);
      const id = await created(desk);
      const schedule = scheduleOf(desk);
      expect(await schedule.remove(id, signal)).toEqual({ kind: 'removed' });
      expect(reserved(desk)).toBeUndefined();
      expect(await schedule.remove(id, signal)).toEqual({ kind: 'removed' });
      const again = await created(desk);
      const gone = { kind: 'status', status: 404 } as const;
      desk.workplace.faults.lineworks.set({ fault: gone, method: 'DELETE' });
      expect(await schedule.remove(again, signal)).toEqual({ kind: 'removed' });
      expect(desk.present()).toMatchObject(busy);
      covers('lineworks.error.404');
    }));

  it.each(['409', 'overwrite'] as const)(
    'never takes the place of another one, whoever made that (LW-1 %s)',
    (value) =>
      atDesk(async (desk) => {
        desk.workplace.assumptions['LW-1'] = value;
        await created(desk);
        const second = await scheduleOf(desk).create(request(desk, busy, [3, 4]), signal);
        expect(second).toMatchObject({ kind: 'refused', notice: { code: 'schedule-taken' } });
        expect(reserved(desk)).toMatchObject(vacation);
      }),
  );

  it('that another one came before is told as such', () =>
    atDesk(async (desk) => {
      const fault = { kind: 'status', status: 409 } as const;
      desk.workplace.faults.lineworks.set({ fault, method: 'POST' });
      const outcome = await scheduleOf(desk).create(request(desk), signal);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'schedule-taken' } });
      covers('lineworks.error.409');
    }));

  it.each([
    [0, 1],
    [-1, 1],
    [2, 2],
    [3, 1],
    [1, Number.POSITIVE_INFINITY],
  ] as const)('from %i to %i hours ahead is refused without a call', (from, to) =>
    atDesk(async (desk) => {
      const asked = request(desk, vacation, [from, to]);
      const outcome = await scheduleOf(desk).create(asked, signal);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'schedule-times' } });
      expect(desk.calls()).toEqual([]);
    }),
  );

  it.each([{ clear: true }, { profileStatusId: 'LUNCH' }])('cannot be %j', (setting) =>
    atDesk(async (desk) => {
      const outcome = await scheduleOf(desk).create(request(desk, setting), signal);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'setting-invalid' } });
      expect(desk.calls()).toEqual([]);
    }),
  );

  it('is believed when the list shows it, although the answer was empty', () =>
    atDesk(async (desk) => {
      desk.workplace.faults.lineworks.set({ fault: { kind: 'empty-body' }, method: 'POST' });
      const outcome = await scheduleOf(desk).create(request(desk), signal);
      expect(outcome).toMatchObject({ kind: 'scheduled', entry: { setting: vacation } });
    }));
});

describe.each(['same-id', 'new-id'] as const)('once it has begun (LW-4 %s), it', (value) => {
  const begun = (test: (desk: LineworksDesk, id: string) => Promise<void>): Promise<void> =>
    atDesk(async (desk) => {
      desk.workplace.assumptions['LW-4'] = value;
      await desk.courier.apply(busy, automatic);
      const id = await created(desk);
      desk.clock.advance(hourMs + 2_000);
      expect(desk.present()).toMatchObject(vacation);
      await test(desk, id);
    });

  it('is listed as long as it runs, and the next one beside it', () =>
    begun(async (desk) => {
      const { clock, workplace } = desk;
      await scheduleOf(desk).create(request(desk, busy, [3, 4]), signal);
      const entries = [{ setting: vacation }, { setting: busy }];
      expect(await scheduleOf(desk).list(signal)).toMatchObject({ kind: 'listed', entries });
      workplace.assumptions['LW-3'] = 'stays';
      clock.advance(hourMs);
      const rest = await scheduleOf(desk).list(signal);
      expect(rest).toMatchObject({ kind: 'listed', entries: [{ setting: busy }] });
    }));

  it('is kept from automatic statuses, and nobody else is said to have set it', () =>
    begun(async ({ courier, connect, present }) => {
      for (const setting of [{ clear: true }, busy]) {
        courier.use(connect());
        expect(await courier.apply(setting, automatic)).toEqual({
          kind: 'drifted',
          shows: 'ABSENCE',
          notice: { code: 'scheduled-begun', params: { shows: 'ABSENCE vacation' } },
        });
      }
      expect(present()).toMatchObject(vacation);
      expect(await connect().read(signal)).toMatchObject({
        shows: 'ABSENCE',
        changed: { code: 'scheduled-begun', params: { shows: 'ABSENCE vacation' } },
      });
    }));

  it('gives way to the person, as something of ours', () =>
    begun(async ({ courier, present }) => {
      const outcome = await courier.apply({ clear: true });
      expect(outcome).toMatchObject({ kind: 'applied', shows: 'available', notice: null });
      expect(present()).toBeUndefined();
    }));

  it('leaves nothing of itself to the status that the person sets next', () =>
    begun(async ({ courier, present }) => {
      await courier.apply({ profileStatusId: 'AWAY' });
      expect(present()).toMatchObject({
        profileStatusId: 'AWAY',
        statusMessage: null,
        endTime: null,
      });
    }));

  it("is somebody else's once they have changed it", () =>
    begun(async ({ courier, state, userId, present }) => {
      state.setPresent(userId, { ...present(), ...vacation, statusMessage: 'in hospital' });
      const outcome = await courier.apply(busy, automatic);
      expect(outcome).toMatchObject({ kind: 'drifted', notice: { code: 'changed-elsewhere' } });
    }));

  it('is neither changed nor removed by way of the schedule', () =>
    begun(async (desk, id) => {
      const outcome = await scheduleOf(desk).change(id, request(desk, busy, [3, 4]), signal);
      const code = value === 'same-id' ? 'schedule-started' : 'schedule-gone';
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code } });
      await scheduleOf(desk).remove(id, signal);
      expect(desk.present()).toMatchObject(vacation);
    }));

  it('is over for automatic statuses at its end, even if the vendor still shows it (LW-3)', () =>
    begun(async ({ courier, workplace, clock }) => {
      workplace.assumptions['LW-3'] = 'stays';
      clock.advance(hourMs);
      expect(await courier.apply(busy, automatic)).toMatchObject({ kind: 'applied' });
    }));
});

describe('a scheduled status whose answer never came', () => {
  it('is ours all the same when it begins', () =>
    atDesk(async (desk) => {
      const fault = { kind: 'drop' } as const;
      desk.workplace.faults.lineworks.set({ fault, method: 'POST', carriedOut: true });
      const outcome = await scheduleOf(desk).create(request(desk), signal);
      expect(outcome.kind).toBe('offline');
      desk.workplace.faults.lineworks.clear();
      desk.clock.advance(hourMs + 2_000);
      expect(await desk.courier.apply({ clear: true }, automatic)).toMatchObject({
        notice: { code: 'scheduled-begun' },
      });
    }));

  it('of somebody else is theirs when it begins', () =>
    atDesk(async (desk) => {
      const id = await created(desk);
      await scheduleOf(desk).remove(id, signal);
      desk.state.store.put(desk.userId, {
        ...vacation,
        userProfileStatusId: 'uprofile-theirs',
        scheduleType: 'RESERVED',
        startTime: '2026-11-22T13:00:21+00:00',
        endTime: '2026-11-22T14:00:21+00:00',
        autoReplyMail: null,
      });
      desk.clock.advance(hourMs + 2_000);
      expect(await desk.courier.apply(busy, automatic)).toMatchObject({
        kind: 'drifted',
        notice: { code: 'changed-elsewhere' },
      });
    }));
});
