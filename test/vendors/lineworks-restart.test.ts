import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import { atDesk, type LineworksDesk } from './lineworks-desk.ts';

const away = { profileStatusId: 'AWAY', statusMessage: 'lunch' } as const;
const automatic = { origin: 'automatic' } as const;
const hourMs = 3_600_000;

/** A write that arrives, while the app is killed before the answer comes. */
async function killDuring(
  { courier, workplace, connect }: LineworksDesk,
  setting: JsonObject,
  endsAt: number | null = null,
): Promise<void> {
  const drop = { fault: { kind: 'drop' }, carriedOut: true } as const;
  const methods = ['POST', 'PATCH', 'DELETE'];
  workplace.faults.lineworks.set(...methods.map((method) => ({ ...drop, method })));
  expect(await courier.apply(setting, { ...automatic, endsAt })).toMatchObject({ kind: 'offline' });
  workplace.faults.lineworks.clear();
  courier.use(connect());
}

describe('a LINE WORKS status that was written while the app was killed', () => {
  it('is deleted by an automatic clear, since the record is ours', () =>
    atDesk(async (desk) => {
      await killDuring(desk, away, desk.clock.now() + hourMs);
      expect(desk.present()).toMatchObject(away);
      expect(await desk.courier.apply({ clear: true }, automatic)).toMatchObject({
        kind: 'applied',
        notice: null,
      });
      expect(desk.present()).toBeUndefined();
    }));

  it('is deleted by the person without a word of loss', () =>
    atDesk(async (desk) => {
      await killDuring(desk, away);
      expect(await desk.courier.apply({ clear: true })).toMatchObject({
        kind: 'applied',
        notice: null,
      });
    }));

  it('is not deleted automatically once somebody has put a word of theirs into it', () =>
    atDesk(async (desk) => {
      await killDuring(desk, away);
      const theirs = { ...away, statusMessage: 'at the dentist' };
      desk.state.setPresent(desk.userId, theirs);
      expect(await desk.courier.apply({ clear: true }, automatic)).toMatchObject({
        kind: 'drifted',
        notice: { code: 'kept-theirs' },
      });
      expect(desk.present()).toMatchObject(theirs);
    }));

  it('does not leave its end to the next status', () =>
    atDesk(async (desk) => {
      await killDuring(desk, away, desk.clock.now() + hourMs);
      expect(desk.present()?.endTime).not.toBeNull();
      await desk.courier.apply({ profileStatusId: 'BUSY' }, automatic);
      expect(desk.present()).toMatchObject({
        profileStatusId: 'BUSY',
        statusMessage: null,
        startTime: null,
        endTime: null,
      });
    }));

  it('leaves an end that somebody else set', () =>
    atDesk(async (desk) => {
      const endTime = '2026-11-23T09:00:00+09:00';
      desk.state.setPresent(desk.userId, { profileStatusId: 'CUSTOM01', endTime });
      await desk.courier.apply({ profileStatusId: 'BUSY' });
      await killDuring(desk, away);
      await desk.courier.apply({ profileStatusId: 'LEAVE_OFFICE' }, automatic);
      expect(desk.present()).toMatchObject({ profileStatusId: 'LEAVE_OFFICE', endTime });
    }));

  it('is recognised by a text that had to be cut', () =>
    atDesk(async (desk) => {
      await killDuring(desk, { ...away, statusMessage: 'x'.repeat(80) });
      const outcome = await desk.courier.apply({ profileStatusId: 'BUSY' }, automatic);
      expect(outcome).toMatchObject({ kind: 'applied', shows: 'BUSY' });
      expect(desk.present()?.statusMessage).toBeNull();
    }));

  it('that was a clear is no change made elsewhere', () =>
    atDesk(async (desk) => {
      await desk.courier.apply(away, automatic);
      await killDuring(desk, { clear: true });
      expect(desk.present()).toBeUndefined();
      expect(await desk.courier.apply({ clear: true }, automatic)).toMatchObject({
        kind: 'applied',
        notice: null,
      });
      await killDuring(desk, away);
      await killDuring(desk, { clear: true });
      expect(await desk.courier.apply(away, automatic)).toMatchObject({ kind: 'applied' });
      expect(desk.present()).toMatchObject(away);
    }));
});
