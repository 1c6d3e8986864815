import { describe, expect, it } from 'vitest';
import { observe, type Observation } from '../../../../electron/delivery/plan/observe.ts';
import { type Slot, stateOf } from '../../../../electron/delivery/plan/slot.ts';
import { appliedSlot, confirmed, context, intent, noon, notice, slot } from '../support/slots.ts';

const later = noon + 1000;
const read = (shows: string | null): Observation => ({ kind: 'read', shows });
const look = (
  before: Slot,
  observation: Observation,
  drift: 'ask' | 'keep-mine' | 'accept-theirs' = 'ask',
): Slot => observe(before, observation, context({ now: later, drift }));

describe('observe', () => {
  it('confirms anew what still stands there', () => {
    const next = look(appliedSlot('lunch'), read('LUNCH'));
    expect(stateOf(next)).toBe('applied');
    expect(next).toMatchObject({ confirmed: { at: later }, answeredAt: later });
  });

  it('shows a change made elsewhere and asks', () => {
    const next = look(appliedSlot('lunch'), read('THEIRS'));
    expect(stateOf(next)).toBe('drifted');
    expect(next.confirmed).toMatchObject({ shows: 'THEIRS', setting: null, at: later });
    expect(next.written).toEqual(confirmed('lunch'));
    expect(next.outcome?.notice).toEqual({
      code: 'changed-elsewhere',
      params: { shows: 'THEIRS' },
    });
  });

  it('shows that the status was emptied elsewhere', () => {
    expect(look(appliedSlot('lunch'), read(null)).outcome?.notice).toEqual({
      code: 'changed-elsewhere',
    });
  });

  it('says what the vendor knows of the change, unless the rule lets it stand', () => {
    const changed = { code: 'set-present-at-login', params: { shows: 'attend' } } as const;
    const reading = { kind: 'read', shows: 'attend', changed } as const;
    expect(look(appliedSlot('lunch'), reading).outcome?.notice).toEqual(changed);
    const left = look(appliedSlot('lunch'), reading, 'accept-theirs');
    expect(left.outcome?.notice.code).toBe('kept-theirs');
  });

  it('leaves theirs where that is the rule, and says so', () => {
    const next = look(appliedSlot('lunch'), read('THEIRS'), 'accept-theirs');
    expect(stateOf(next)).toBe('drifted');
    expect(next.outcome?.notice.code).toBe('kept-theirs');
  });

  it('sends ours again where that is the rule', () => {
    expect(stateOf(look(appliedSlot('lunch'), read('THEIRS'), 'keep-mine'))).toBe('pending');
  });

  it('follows what is changed elsewhere once more', () => {
    const next = look(look(appliedSlot('lunch'), read('THEIRS')), read('OTHER'));
    expect(stateOf(next)).toBe('drifted');
    expect(next.confirmed?.shows).toBe('OTHER');
    expect(next.outcome?.notice.params).toEqual({ shows: 'OTHER' });
  });

  it('is content again when ours stands there again', () => {
    const next = look(look(appliedSlot('lunch'), read('THEIRS')), read('LUNCH'));
    expect(stateOf(next)).toBe('applied');
    expect(next.outcome).toBeNull();
  });

  it('sends what was held back once the change made elsewhere is gone', () => {
    const drifted = { kind: 'drifted', notice } as const;
    const held = appliedSlot('lunch', { desired: intent('away'), outcome: drifted });
    expect(stateOf(look(held, read('LUNCH')))).toBe('pending');
  });

  it('leaves a refusal alone', () => {
    const outcome = { kind: 'refused', notice } as const;
    const before = appliedSlot('lunch', { desired: intent('away'), outcome });
    expect(look(before, read('LUNCH')).outcome).toEqual(outcome);
    expect(look(before, read('THEIRS')).outcome).toEqual(outcome);
  });

  it('only notes what stands there while a call of unknown end is to be repeated', () => {
    const next = look(appliedSlot('lunch', { unconfirmed: [{ value: 'busy' }] }), read('BUSY'));
    expect(next.outcome).toBeNull();
    expect(next.confirmed?.shows).toBe('BUSY');
  });

  it('takes nothing for ours while a call of unknown end may have changed more than is read', () => {
    const before = appliedSlot('lunch', { unconfirmed: [{ value: 'busy' }] });
    const next = look(before, read('LUNCH'));
    expect(next.confirmed).toMatchObject({ shows: 'LUNCH', setting: null });
    expect(next.written).toEqual(before.written);
  });

  it('sends ours over a change it had only asked about, once the rule is keep mine', () => {
    const asked = look(appliedSlot('lunch'), read('THEIRS'));
    expect(stateOf(look(asked, read('THEIRS'), 'keep-mine'))).toBe('pending');
  });

  it('does not send ours over a change that was accepted', () => {
    const accepted = look(appliedSlot('lunch'), read('THEIRS'), 'accept-theirs');
    expect(look(accepted, read('THEIRS'), 'keep-mine').outcome).toEqual(accepted.outcome);
  });

  it('only notes what stands there before anything was written', () => {
    const next = look(slot({ desired: intent('lunch') }), read('THEIRS'));
    expect(stateOf(next)).toBe('pending');
    expect(next.confirmed?.shows).toBe('THEIRS');
  });

  it('has no opinion on an account that is skipped', () => {
    const next = look(appliedSlot('lunch', { desired: null }), read('THEIRS'));
    expect(next.outcome).toBeNull();
    expect(next.confirmed?.shows).toBe('THEIRS');
  });

  it.each([
    ['has ended', later, 'applied'],
    ['has not ended yet', later + 1, 'drifted'],
  ])('knows whether a timed status %s by itself', (_, endsAt, state) => {
    const both = confirmed('lunch', { endsAt });
    const desired = intent('lunch', { endsAt });
    const next = look(slot({ desired, confirmed: both, written: both }), read('AVAILABLE'));
    expect(stateOf(next)).toBe(state);
    expect(next.confirmed?.shows).toBe('AVAILABLE');
  });

  it('parks when the read is refused the sign-in', () => {
    const next = look(appliedSlot('lunch'), { kind: 'auth-expired', notice });
    expect(stateOf(next)).toBe('needs-sign-in');
    expect(next.outcome).toEqual({ kind: 'auth-expired', notice });
  });

  it('keeps a rate limit and stays applied', () => {
    const next = look(appliedSlot('lunch'), { kind: 'rate-limited', retryAfterMs: 9000, notice });
    expect(stateOf(next)).toBe('applied');
    expect(next.limitedUntil).toBe(later + 9000);
  });

  it('takes a refusal to be read for an answer that changes nothing', () => {
    const before = appliedSlot('lunch');
    expect(look(before, { kind: 'refused', notice })).toEqual({ ...before, answeredAt: later });
  });

  it.each(['offline', 'transient', 'unexpected-response'] as const)(
    'changes nothing when the read is %s',
    (kind) => {
      const before = appliedSlot('lunch');
      expect(look(before, { kind, notice })).toBe(before);
    },
  );
});
