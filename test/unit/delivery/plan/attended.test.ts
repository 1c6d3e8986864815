import { describe, expect, it } from 'vitest';
import { acceptTheirs, mayOverwrite } from '../../../../electron/delivery/plan/drift.ts';
import { observe } from '../../../../electron/delivery/plan/observe.ts';
import { plan } from '../../../../electron/delivery/plan/plan.ts';
import { resend } from '../../../../electron/delivery/plan/retry.ts';
import { shiftClock, stateOf, type Slot } from '../../../../electron/delivery/plan/slot.ts';
import { markStale, personLeft } from '../../../../electron/delivery/plan/want.ts';
import {
  account,
  appliedSlot,
  calling,
  confirmed,
  context,
  intent,
  noon,
  notice,
  planContext,
  slot,
} from '../support/slots.ts';
import { hourMs } from '../../../../electron/contract/time.ts';

const ours = appliedSlot('lunch');

describe('overwriting a change made elsewhere unasked', () => {
  const cases: readonly [string, Slot, number | null, boolean][] = [
    ['ours was seen since they came', ours, noon - 1, true],
    ['ours was last seen the moment they came', ours, noon, false],
    ['ours was last seen before they came', ours, noon + 1, false],
    ['they are not at this computer', ours, null, false],
    ['nothing of ours was ever written', slot({ desired: intent('lunch') }), noon - 1, false],
    ['it was done twice for this intent', { ...ours, overwrites: 2 }, noon - 1, true],
    ['it was done three times for this intent', { ...ours, overwrites: 3 }, noon - 1, false],
  ];
  it.each(cases)('where the rule is keep mine and %s', (...[, one, attendedSince, isAllowed]) => {
    expect(mayOverwrite(one, 'keep-mine', attendedSince)).toBe(isAllowed);
  });

  it.each(['ask', 'accept-theirs'] as const)('is never done where the rule is %s', (rule) => {
    expect(mayOverwrite(ours, rule, noon - 1)).toBe(false);
  });

  it('goes along with the call that is made', () => {
    const next = { ...ours, desired: intent('busy', { origin: 'automatic' }) };
    const overwrites = (drift: 'ask' | 'keep-mine', attendedSince: number | null): unknown =>
      plan([next], planContext([account({ drift })], { attendedSince })).calls[0]?.overwriteTheirs;
    expect(overwrites('keep-mine', noon - 1)).toBe(true);
    expect(overwrites('keep-mine', null)).toBe(false);
    expect(overwrites('ask', noon - 1)).toBe(false);
  });

  it('is counted, and beyond that the person is asked', () => {
    const look = (before: Slot): Slot =>
      observe(before, { kind: 'read', shows: 'THEIRS' }, context({ drift: 'keep-mine' }));
    const overwritten = look({ ...ours, overwrites: 1 });
    expect(overwritten).toMatchObject({ overwrites: 2, outcome: null });
    const asks = look({ ...ours, overwrites: 3 });
    expect(asks.outcome?.notice.code).toBe('changed-elsewhere');
    expect(asks.overwrites).toBe(3);
  });

  it('is no more allowed after the clock was set back than it was before', () => {
    const back = shiftClock(ours, hourMs);
    expect(mayOverwrite(back, 'keep-mine', noon - hourMs)).toBe(false);
    expect(mayOverwrite(back, 'keep-mine', noon - 1 - hourMs)).toBe(true);
  });
});

describe('a choice of what the vendor is thought to show already', () => {
  it('is not sent where that was seen since the person came', () => {
    expect(markStale(ours, noon - 1)).toBe(ours);
  });

  it.each([
    ['it was last seen before they came', noon + 1],
    ['it was last seen the moment they came', noon],
    ['they are not known to be here', null],
  ])('is sent all the same where %s', (_, attendedSince) => {
    const next = markStale(ours, attendedSince);
    expect(stateOf(next)).toBe('pending');
    expect(next.confirmed).toEqual({ ...confirmed('lunch'), setting: null });
  });

  it('is stale after the clock was set back as it was before', () => {
    const back = shiftClock(ours, hourMs);
    expect(stateOf(markStale(back, noon - hourMs))).toBe('pending');
  });

  it('changes nothing where nothing is known of the vendor', () => {
    const unknown = slot({ desired: intent('lunch') });
    expect(markStale(unknown, null)).toBe(unknown);
  });
});

describe('leaving the computer', () => {
  it('makes the choice automatic, since a newer one may be made elsewhere', () => {
    expect(personLeft(ours).desired).toEqual(intent('lunch', { origin: 'automatic' }));
  });

  it('keeps it a choice where nothing of ours was ever written', () => {
    const unwritten = slot({ desired: intent('lunch') });
    expect(personLeft(unwritten)).toBe(unwritten);
  });

  it.each([
    ['wants nothing', { ...ours, desired: null }],
    ['is automatic already', { ...ours, desired: intent('lunch', { origin: 'automatic' }) }],
  ])('changes nothing for an account that %s', (_, before) => {
    expect(personLeft(before)).toBe(before);
  });
});

describe('sending again because the person overwritten', () => {
  const parked = {
    parked: true,
    failures: 5,
    notBefore: noon + 5,
    limitedUntil: noon + 7,
    attempts: 4,
    overwrites: 3,
    unexpectedPages: { count: 2, since: noon },
    outcome: { kind: 'auth-expired', notice },
  } as const;

  it('forgets all that stood in the way, but not the rate limit', () => {
    expect(resend(appliedSlot('lunch', parked), 9)).toMatchObject({
      parked: false,
      failures: 0,
      notBefore: null,
      limitedUntil: noon + 7,
      attempts: 0,
      overwrites: 0,
      unexpectedPages: null,
      outcome: null,
    });
  });

  it('makes it a new choice by the person, whatever the vendor is thought to show', () => {
    const before = { ...ours, desired: intent('lunch', { origin: 'automatic' }) };
    const next = resend(before, 9);
    expect(next).toMatchObject({ lastSeq: 9, desired: intent('lunch', { seq: 9 }) });
    expect(next.confirmed).toEqual({ ...confirmed('lunch'), setting: null });
    expect(stateOf(next)).toBe('pending');
  });

  it('needs no knowledge of the vendor', () => {
    expect(resend(slot({ desired: intent('lunch') }), 9).confirmed).toBeNull();
  });

  it('does not let the call before it park the account', () => {
    expect(resend(calling(slot({ desired: intent('lunch') })), 9).inFlight?.ignoreAuthFailure).toBe(
      true,
    );
  });

  it('changes nothing for an account of which nothing is wanted', () => {
    const before = slot(parked);
    expect(resend(before, 9)).toBe(before);
  });
});

describe('letting a change made elsewhere stay', () => {
  const drifted = { kind: 'drifted', notice } as const;
  const theirs = { ...ours, confirmed: confirmed('theirs', { setting: null }), outcome: drifted };

  it('is said with what the vendor shows, where that is known', () => {
    expect(acceptTheirs(theirs).outcome).toEqual({
      kind: 'drifted',
      notice: { code: 'kept-theirs', params: { shows: 'THEIRS' } },
    });
    expect(acceptTheirs({ ...theirs, confirmed: null }).outcome?.notice).toEqual({
      code: 'kept-theirs',
    });
  });

  it('holds when the same is read again, and no longer than that', () => {
    const accepted = acceptTheirs(theirs);
    const look = (shows: string): Slot =>
      observe(accepted, { kind: 'read', shows }, context({ now: noon + 1 }));
    expect(look('THEIRS').outcome?.notice.code).toBe('kept-theirs');
    expect(look('THEIRS').confirmed).toMatchObject({ shows: 'THEIRS', at: noon + 1 });
    expect(look('OTHER').outcome?.notice.code).toBe('changed-elsewhere');
  });
});
