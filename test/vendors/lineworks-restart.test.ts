import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../electron/contract/json.ts';
import { withSample, type LineworksSample } from './lineworks-sample.ts';
import { hourMs } from '../../electron/contract/time.ts';

const away = { profileStatusId: 'AWAY', statusMessage: 'lunch' } as const;
const automatic = { origin: 'automatic' } as const;

/** A write that arrives, while the app is killed before the answer comes. */
async function killDuring(
  { courier, workplace, connect }: LineworksSample,
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
    withSample(async (sample) => {
      await killDuring(sample, away, sample.clock.now() + hourMs);
      expect(sample.present()).toMatchObject(away);
      expect(await sample.courier.apply({ clear: true }, automatic)).toMatchObject({
        kind: 'applied',
        notice: null,
      });
      expect(sample.present()).toBeUndefined();
    }));

  it('is deleted by the person without a word of loss', () =>
    withSample(async (sample) => {
      await killDuring(sample, away);
      expect(await sample.courier.apply({ clear: true })).toMatchObject({
        kind: 'applied',
        notice: null,
      });
    }));

  it('is not deleted automatically once somebody has put a word of theirs into it', () =>
    withSample(async (sample) => {
      await killDuring(sample, away);
      const theirs = { ...away, statusMessage: 'at the dentist' };
      sample.state.setPresent(sample.userId, theirs);
      expect(await sample.courier.apply({ clear: true }, automatic)).toMatchObject({
        kind: 'drifted',
        notice: { code: 'kept-theirs' },
      });
      expect(sample.present()).toMatchObject(theirs);
    }));

  it('does not leave its end to the next status', () =>
    withSample(async (sample) => {
      await killDuring(sample, away, sample.clock.now() + hourMs);
      expect(sample.present()?.endTime).not.toBeNull();
      await sample.courier.apply({ profileStatusId: 'BUSY' }, automatic);
      expect(sample.present()).toMatchObject({
        profileStatusId: 'BUSY',
        statusMessage: null,
        startTime: null,
        endTime: null,
      });
    }));

  it('leaves an end that somebody else set', () =>
    withSample(async (sample) => {
      const endTime = '2026-11-23T09:00:00+09:00';
      sample.state.setPresent(sample.userId, { profileStatusId: 'CUSTOM01', endTime });
      await sample.courier.apply({ profileStatusId: 'BUSY' });
      await killDuring(sample, away);
      await sample.courier.apply({ profileStatusId: 'LEAVE_OFFICE' }, automatic);
      expect(sample.present()).toMatchObject({ profileStatusId: 'LEAVE_OFFICE', endTime });
    }));

  it('is recognised by a text that had to be cut', () =>
    withSample(async (sample) => {
      await killDuring(sample, { ...away, statusMessage: 'x'.repeat(80) });
      const outcome = await sample.courier.apply({ profileStatusId: 'BUSY' }, automatic);
      expect(outcome).toMatchObject({ kind: 'applied', shows: 'BUSY' });
      expect(sample.present()?.statusMessage).toBeNull();
    }));

  it('that was a clear is no change made elsewhere', () =>
    withSample(async (sample) => {
      await sample.courier.apply(away, automatic);
      await killDuring(sample, { clear: true });
      expect(sample.present()).toBeUndefined();
      expect(await sample.courier.apply({ clear: true }, automatic)).toMatchObject({
        kind: 'applied',
        notice: null,
      });
      await killDuring(sample, away);
      await killDuring(sample, { clear: true });
      expect(await sample.courier.apply(away, automatic)).toMatchObject({ kind: 'applied' });
      expect(sample.present()).toMatchObject(away);
    }));
});
