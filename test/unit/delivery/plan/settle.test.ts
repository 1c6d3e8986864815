import { describe, expect, it } from 'vitest';
import type { Failure, Outcome } from '../../../../electron/contract/views/delivery.ts';
import { settle } from '../../../../electron/delivery/plan/settle.ts';
import { type Slot, stateOf } from '../../../../electron/delivery/plan/slot.ts';
import { want } from '../../../../electron/delivery/plan/want.ts';
import {
  applied,
  appliedSlot,
  calling,
  confirmed,
  context,
  intent,
  noon,
  notice,
  slot,
  wanted,
} from '../support/slots.ts';

const desired = intent('lunch');
const fail = (kind: Exclude<Failure['kind'], 'rate-limited'>): Outcome => ({ kind, notice });
const limited = (retryAfterMs: number | null): Outcome => ({
  kind: 'rate-limited',
  retryAfterMs,
  notice,
});
const page: Outcome = { kind: 'unexpected-response', notice: { code: 'not-json' } };
const drifted: Outcome = { kind: 'drifted', shows: 'THEIRS', notice };
const run = (before: Slot, outcome: Outcome, changes = {}): Slot =>
  settle(calling(before), { seq: 1, outcome }, context(changes));

describe('settle, for the present intent', () => {
  it('confirms what was applied and remembers it as written', () => {
    const before = slot({ desired, failures: 2, notBefore: noon - 1, limitedUntil: noon - 1 });
    const next = run({ ...before, unexpectedPages: { count: 1, since: 1 } }, applied('lunch'));
    expect(stateOf(next)).toBe('applied');
    expect(next).toMatchObject({
      confirmed: confirmed('lunch'),
      written: confirmed('lunch'),
      unconfirmed: [],
      failures: 0,
      notBefore: null,
      limitedUntil: null,
      unexpectedPages: null,
      outcome: null,
      answeredAt: noon,
      inFlight: null,
    });
  });

  it('keeps what the vendor said of a write that succeeded', () => {
    const next = run(slot({ desired }), { ...applied('lunch'), notice });
    expect(next.outcome).toEqual({ kind: 'applied', notice });
  });

  it('keeps the reason of a refusal and does not call again', () => {
    const next = run(
      slot({ desired, failures: 2, unconfirmed: [{ value: 'x' }] }),
      fail('refused'),
    );
    expect(stateOf(next)).toBe('refused');
    expect(next.outcome).toEqual({ kind: 'refused', notice });
    expect(next).toMatchObject({ failures: 0, notBefore: null, unconfirmed: [{ value: 'x' }] });
  });

  it('parks on refused credentials', () => {
    const next = run(slot({ desired, failures: 2 }), fail('auth-expired'));
    expect(stateOf(next)).toBe('needs-sign-in');
    expect(next).toMatchObject({
      outcome: { kind: 'auth-expired', notice },
      failures: 0,
      unconfirmed: [],
    });
  });

  it('does not park when the credentials were replaced during the call', () => {
    const flying = calling(slot({ desired }));
    const inFlight =
      flying.inFlight === null ? null : { ...flying.inFlight, ignoreAuthFailure: true };
    const result = { seq: 1, outcome: fail('auth-expired') };
    const next = settle({ ...flying, inFlight }, result, context());
    expect(stateOf(next)).toBe('pending');
  });

  it.each([
    ['what the vendor says', 30_000, 30_000],
    ['at least a second', 0, 1000],
    ['at most a day', 1e12, 86_400_000],
    ['a backoff where it says nothing', null, 500],
  ])('waits out a rate limit for %s', (_, retryAfterMs, waitMs) => {
    const next = run(slot({ desired }), limited(retryAfterMs));
    expect(stateOf(next)).toBe('retrying');
    expect(next).toMatchObject({ limitedUntil: noon + waitMs, failures: 1, notBefore: null });
    expect(next.unconfirmed).toEqual([]);
  });

  it.each(['offline', 'transient', 'unexpected-response'] as const)(
    'tries again after a backoff that grows when the answer is %s',
    (kind) => {
      const next = run(slot({ desired, failures: 2 }), fail(kind));
      expect(stateOf(next)).toBe('retrying');
      expect(next).toMatchObject({
        failures: 3,
        notBefore: noon + 2000,
        unconfirmed: [{ value: 'lunch' }],
        answeredAt: null,
      });
    },
  );

  it('counts pages in a row from the first on', () => {
    const first = run(slot({ desired }), page, { othersReachable: true });
    expect(first).toMatchObject({ parked: false, unexpectedPages: { count: 1, since: noon } });
    const later = { othersReachable: true, now: noon + 9 };
    const second = run(first, page, later);
    expect(second).toMatchObject({ parked: false, unexpectedPages: { count: 2, since: noon } });
    const third = run(second, page, later);
    expect(stateOf(third)).toBe('needs-sign-in');
  });

  it.each(['not-json', 'redirected', 'login-page', 'network-sign-in'] as const)(
    'counts %s as a page, where data was due',
    (code) => {
      const next = run(slot({ desired }), { kind: 'unexpected-response', notice: { code } });
      expect(next.unexpectedPages).toEqual({ count: 1, since: noon });
    },
  );

  it('takes HTML for a captive portal while no other account is reachable', () => {
    const before = slot({ desired, unexpectedPages: { count: 9, since: noon - 9 } });
    expect(stateOf(run(before, page))).toBe('retrying');
  });

  it('does not doubt the sign-in for an answer that broke off', () => {
    const before = slot({ desired, unexpectedPages: { count: 2, since: noon } });
    const next = run(before, fail('unexpected-response'), { othersReachable: true });
    expect(stateOf(next)).toBe('retrying');
    expect(next.unexpectedPages).toBeNull();
  });

  it.each(['offline', 'transient'] as const)(
    'counts no page where the call was %s, so that data was not even due',
    (kind) => {
      expect(
        run(slot({ desired }), { ...page, kind }, { othersReachable: true }).unexpectedPages,
      ).toBeNull();
    },
  );

  it.each(['offline', 'transient', 'refused'] as const)(
    'starts that count anew after %s',
    (kind) => {
      expect(
        run(slot({ desired, unexpectedPages: { count: 2, since: noon } }), fail(kind))
          .unexpectedPages,
      ).toBeNull();
    },
  );

  it('starts that count anew after a rate limit', () => {
    expect(
      run(slot({ desired, unexpectedPages: { count: 2, since: noon } }), limited(5))
        .unexpectedPages,
    ).toBeNull();
  });

  it('shows a change made elsewhere and remembers what was ours', () => {
    const next = run(appliedSlot('busy', { desired }), drifted);
    expect(stateOf(next)).toBe('drifted');
    expect(next.confirmed).toMatchObject({ shows: 'THEIRS', setting: null });
    expect(next.written).toEqual(confirmed('busy'));
    expect(next.outcome).toEqual({ kind: 'drifted', notice });
  });

  it('remembers after a change made elsewhere what every field showed before it was ours', () => {
    const footprint = { notes: { wrote: 'Lunch', before: 'At my desk' } };
    const written = confirmed('busy', { footprint });
    const before = slot({ desired, written, unconfirmed: [{ value: 'away' }] });
    const next = run(before, drifted);
    expect(next.confirmed?.footprint).toEqual(footprint);
    expect(next.unconfirmed).toEqual([]);
    expect(run(slot({ desired }), drifted).confirmed?.footprint).toEqual({});
  });

  it('says that theirs was kept where that is the rule', () => {
    const next = run(slot({ desired }), drifted, { drift: 'accept-theirs' });
    expect(next.outcome?.notice).toEqual({ code: 'kept-theirs', params: { shows: 'THEIRS' } });
  });

  it('looks once more as at first contact when the vendor ended our status itself', () => {
    const written = confirmed('busy', { endsAt: noon });
    const next = run(slot({ desired, written }), drifted);
    expect(stateOf(next)).toBe('pending');
    expect(next.written).toBeNull();
    expect(stateOf(run(next, drifted))).toBe('drifted');
  });

  it('takes it for a change made elsewhere while our status had not ended', () => {
    const written = confirmed('busy', { endsAt: noon + 1 });
    expect(stateOf(run(slot({ desired, written }), drifted))).toBe('drifted');
  });
});

describe('settle, for an intent that was replaced meanwhile', () => {
  const replaced = (origin: 'person' | 'automatic', before = slot({ desired })): Slot =>
    want(calling(before), wanted('busy', { origin }), 2);
  const late = (before: Slot, outcome: Outcome): Slot =>
    settle(before, { seq: 1, outcome }, context({ othersReachable: true }));

  it('learns what the vendor shows and leaves the newer intent pending', () => {
    const next = late(replaced('person'), applied('lunch'));
    expect(next.confirmed).toEqual(confirmed('lunch'));
    expect(next.inFlight).toBeNull();
    expect(stateOf(next)).toBe('pending');
  });

  it.each(['refused', 'offline', 'transient', 'unexpected-response'] as const)(
    'does not hold %s against the newer intent',
    (kind) => {
      const next = late(replaced('automatic'), fail(kind));
      expect(stateOf(next)).toBe('pending');
      expect(next).toMatchObject({
        outcome: null,
        failures: 0,
        notBefore: null,
        unexpectedPages: null,
      });
    },
  );

  it('does not hold a change made elsewhere against the newer intent', () => {
    const next = late(replaced('automatic'), drifted);
    expect(stateOf(next)).toBe('pending');
    expect(next.confirmed?.shows).toBe('THEIRS');
  });

  it('keeps the rate limit, which is of the account', () => {
    expect(late(replaced('person'), limited(7000)).limitedUntil).toBe(noon + 7000);
  });

  it('parks on refused credentials when the newer intent is automatic', () => {
    const next = late(replaced('automatic'), fail('auth-expired'));
    expect(stateOf(next)).toBe('needs-sign-in');
    expect(next.outcome).toEqual({ kind: 'auth-expired', notice });
  });

  it('tries once more on refused credentials when the newer intent is a choice', () => {
    expect(stateOf(late(replaced('person'), fail('auth-expired')))).toBe('pending');
  });

  it('needs no call when the vendor turns out to show what is wanted now', () => {
    const back = want(replaced('person'), wanted('lunch'), 3);
    expect(stateOf(late(back, applied('lunch')))).toBe('applied');
  });

  it('trusts what was confirmed before when the call in between was refused', () => {
    const before = want(appliedSlot('busy'), wanted('lunch'), 1);
    const back = want(calling(before), wanted('busy'), 2);
    expect(stateOf(late(back, fail('refused')))).toBe('applied');
  });

  it('does not trust what was confirmed before when the call in between may have arrived', () => {
    const before = want(appliedSlot('busy'), wanted('lunch'), 1);
    const back = want(calling(before), wanted('busy'), 2);
    expect(stateOf(late(back, fail('transient')))).toBe('pending');
  });

  it('learns the same for an account that is skipped by now', () => {
    const next = late(want(calling(slot({ desired })), null, 2), applied('lunch'));
    expect(stateOf(next)).toBe('skipped');
    expect(next.confirmed?.shows).toBe('LUNCH');
  });
});

describe('settle, for a call that is not waited for', () => {
  it.each([
    ['none is under way', slot({ desired }), 1],
    ['another is under way', calling(slot({ desired })), 9],
  ])('changes nothing when %s', (_, before, seq) => {
    expect(settle(before, { seq, outcome: applied('lunch') }, context())).toBe(before);
  });
});
