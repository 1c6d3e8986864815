import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { StatusRecord } from '../../electron/sandbox/lineworks/profile-status.ts';
import type { Schedule, ScheduleRequest } from '../../electron/vendors/schedule.ts';
import { covers } from './coverage/covers.ts';
import { withSample, type LineworksSample } from './lineworks-sample.ts';
import { hourMs } from '../../electron/contract/time.ts';

const { signal } = new AbortController();
const vacation = { profileStatusId: 'ABSENCE', statusMessage: 'vacation' } as const;
const busy = { profileStatusId: 'BUSY', statusMessage: 'meeting' } as const;
const automatic = { origin: 'automatic' } as const;

function scheduleOf({ connect }: LineworksSample): Schedule<unknown> {
  const { schedule } = connect();
  if (schedule === undefined) throw new Error('there is no schedule');
  return schedule;
}

/** From one hour on to two hours on, unless told otherwise. */
function request(
  { clock }: LineworksSample,
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

function reserved({ state, userId }: LineworksSample): StatusRecord | undefined {
  return state.statusesOf(userId).find(({ scheduleType }) => scheduleType === 'RESERVED');
}

async function created(sample: LineworksSample, setting: JsonObject = vacation): Promise<string> {
  const outcome = await scheduleOf(sample).create(request(sample, setting), signal);
  if (outcome.kind !== 'scheduled') throw new Error(`not scheduled: ${outcome.kind}`);
  return outcome.entry.id;
}

describe('a scheduled LINE WORKS status', () => {
  it('is drawn from what can be shown, with its own limits', () =>
    withSample((sample) => {
      const { rules } = scheduleOf(sample);
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
    withSample(async (sample) => {
      await sample.courier.apply(busy);
      const outcome = await scheduleOf(sample).create(request(sample), signal);
      expect(sample.lastBody()).toEqual({
        ...vacation,
        startTime: '2026-11-22T13:00:21+00:00',
        endTime: '2026-11-22T14:00:21+00:00',
      });
      expect(outcome).toEqual({
        kind: 'scheduled',
        entry: {
          id: reserved(sample)?.userProfileStatusId,
          setting: vacation,
          startsAt: Date.UTC(2026, 10, 22, 13, 0, 21),
          endsAt: Date.UTC(2026, 10, 22, 14, 0, 21),
        },
      });
      expect(sample.present()).toMatchObject(busy);
      covers('lineworks.field.startTime', 'lineworks.field.reply-userProfileStatusId');
    }));

  it('is listed, whoever made it, and the present one is not', () =>
    withSample(async (sample) => {
      await sample.courier.apply(busy);
      const internal = { content: 'back on Monday', sentDirectlyToMe: true };
      const id = await created(sample, { ...vacation, autoReplyMail: { internal } });
      expect(await scheduleOf(sample).list(signal)).toMatchObject({
        kind: 'listed',
        entries: [{ id, setting: { ...vacation, autoReplyMail: { internal } } }],
      });
      covers('lineworks.field.reply-reserved', 'lineworks.field.reply-present');
    }));

  it('is changed by a PATCH that names every field and keeps what the setting leaves out', () =>
    withSample(async (sample) => {
      const external = { content: 'away', sentDirectlyToMe: false };
      const id = await created(sample, { ...vacation, autoReplyMail: { external } });
      const setting = { profileStatusId: 'LEAVE_OFFICE', statusMessage: '' };
      const outcome = await scheduleOf(sample).change(id, request(sample, setting, [3, 5]), signal);
      expect(outcome).toMatchObject({ kind: 'scheduled', entry: { id } });
      expect(sample.calls().at(-1)).toBe('PATCH /statuses/ID');
      expect(sample.lastBody()).toEqual({
        profileStatusId: 'LEAVE_OFFICE',
        statusMessage: null,
        startTime: '2026-11-22T15:00:21+00:00',
        endTime: '2026-11-22T17:00:21+00:00',
        autoReplyMail: { external },
      });
      expect(reserved(sample)).toMatchObject({ profileStatusId: 'LEAVE_OFFICE' });
    }));

  it('is changed by a PUT that carries everything over where PATCH does not exist', () =>
    withSample(async (sample) => {
      const external = { content: 'away', sentDirectlyToMe: false };
      const id = await created(sample, { ...vacation, autoReplyMail: { external } });
      sample.workplace.faults.lineworks.set({
        fault: { kind: 'status', status: 405 },
        method: 'PATCH',
      });
      const { kind } = await scheduleOf(sample).change(id, request(sample, busy, [3, 5]), signal);
      expect(kind).toBe('scheduled');
      expect(reserved(sample)).toMatchObject({ ...busy, autoReplyMail: { external } });
      covers('lineworks.field.put-resets');
    }));

  it('is removed, and one that is gone already counts as removed', () =>
    withSample(async (sample) => {
      await sample.courier.apply(busy);
      const id = await created(sample);
      const schedule = scheduleOf(sample);
      expect(await schedule.remove(id, signal)).toEqual({ kind: 'removed' });
      expect(reserved(sample)).toBeUndefined();
      expect(await schedule.remove(id, signal)).toEqual({ kind: 'removed' });
      const again = await created(sample);
      const gone = { kind: 'status', status: 404 } as const;
      sample.workplace.faults.lineworks.set({ fault: gone, method: 'DELETE' });
      expect(await schedule.remove(again, signal)).toEqual({ kind: 'removed' });
      expect(sample.present()).toMatchObject(busy);
      covers('lineworks.error.404');
    }));

  it.each(['409', 'overwrite'] as const)(
    'never replaces another one, whoever made that (LW-1 %s)',
    (value) =>
      withSample(async (sample) => {
        sample.workplace.assumptions['LW-1'] = value;
        await created(sample);
        const second = await scheduleOf(sample).create(request(sample, busy, [3, 4]), signal);
        expect(second).toMatchObject({ kind: 'refused', notice: { code: 'schedule-taken' } });
        expect(reserved(sample)).toMatchObject(vacation);
      }),
  );

  it('that another one came before is reported as such', () =>
    withSample(async (sample) => {
      const fault = { kind: 'status', status: 409 } as const;
      sample.workplace.faults.lineworks.set({ fault, method: 'POST' });
      const outcome = await scheduleOf(sample).create(request(sample), signal);
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
    withSample(async (sample) => {
      const asked = request(sample, vacation, [from, to]);
      const outcome = await scheduleOf(sample).create(asked, signal);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'schedule-times' } });
      expect(sample.calls()).toEqual([]);
    }),
  );

  it.each([{ clear: true }, { profileStatusId: 'LUNCH' }])('cannot be %j', (setting) =>
    withSample(async (sample) => {
      const outcome = await scheduleOf(sample).create(request(sample, setting), signal);
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'setting-invalid' } });
      expect(sample.calls()).toEqual([]);
    }),
  );

  it('is believed when the list shows it, although the answer was empty', () =>
    withSample(async (sample) => {
      sample.workplace.faults.lineworks.set({ fault: { kind: 'empty-body' }, method: 'POST' });
      const outcome = await scheduleOf(sample).create(request(sample), signal);
      expect(outcome).toMatchObject({ kind: 'scheduled', entry: { setting: vacation } });
    }));
});

describe.each(['same-id', 'new-id'] as const)('once it has begun (LW-4 %s), it', (value) => {
  const begun = (test: (sample: LineworksSample, id: string) => Promise<void>): Promise<void> =>
    withSample(async (sample) => {
      sample.workplace.assumptions['LW-4'] = value;
      await sample.courier.apply(busy, automatic);
      const id = await created(sample);
      sample.clock.advance(hourMs + 2_000);
      expect(sample.present()).toMatchObject(vacation);
      await test(sample, id);
    });

  it('is listed as long as it runs, and the next one beside it', () =>
    begun(async (sample) => {
      const { clock, workplace } = sample;
      await scheduleOf(sample).create(request(sample, busy, [3, 4]), signal);
      const entries = [{ setting: vacation }, { setting: busy }];
      expect(await scheduleOf(sample).list(signal)).toMatchObject({ kind: 'listed', entries });
      workplace.assumptions['LW-3'] = 'stays';
      clock.advance(hourMs);
      const others = await scheduleOf(sample).list(signal);
      expect(others).toMatchObject({ kind: 'listed', entries: [{ setting: busy }] });
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
    begun(async (sample, id) => {
      const outcome = await scheduleOf(sample).change(id, request(sample, busy, [3, 4]), signal);
      const code = value === 'same-id' ? 'schedule-started' : 'schedule-gone';
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code } });
      await scheduleOf(sample).remove(id, signal);
      expect(sample.present()).toMatchObject(vacation);
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
    withSample(async (sample) => {
      const fault = { kind: 'drop' } as const;
      sample.workplace.faults.lineworks.set({ fault, method: 'POST', carriedOut: true });
      const outcome = await scheduleOf(sample).create(request(sample), signal);
      expect(outcome.kind).toBe('offline');
      sample.workplace.faults.lineworks.clear();
      sample.clock.advance(hourMs + 2_000);
      expect(await sample.courier.apply({ clear: true }, automatic)).toMatchObject({
        notice: { code: 'scheduled-begun' },
      });
    }));

  it('of somebody else is theirs when it begins', () =>
    withSample(async (sample) => {
      const id = await created(sample);
      await scheduleOf(sample).remove(id, signal);
      sample.state.store.put(sample.userId, {
        ...vacation,
        userProfileStatusId: 'uprofile-theirs',
        scheduleType: 'RESERVED',
        startTime: '2026-11-22T13:00:21+00:00',
        endTime: '2026-11-22T14:00:21+00:00',
        autoReplyMail: null,
      });
      sample.clock.advance(hourMs + 2_000);
      expect(await sample.courier.apply(busy, automatic)).toMatchObject({
        kind: 'drifted',
        notice: { code: 'changed-elsewhere' },
      });
    }));
});
