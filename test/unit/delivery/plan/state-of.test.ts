import { describe, expect, it } from 'vitest';
import { detailOf, stateOf, type Slot } from '../../../../electron/delivery/plan/slot.ts';
import { appliedSlot, confirmed, intent, notice, slot } from '../support/slots.ts';

const desired = intent('lunch');

const states: readonly [string, Partial<Slot>, string][] = [
  ['nothing is wanted', {}, 'skipped'],
  ['nothing is wanted of a paused account', { pausedByHand: true }, 'skipped'],
  ['it is paused by hand', { desired, pausedByHand: true, parked: true }, 'paused'],
  ['it is parked', { desired, parked: true }, 'needs-sign-in'],
  ['nothing was tried yet', { desired }, 'pending'],
  ['it shows something else', { desired, confirmed: confirmed('busy') }, 'pending'],
  ['it was only read', { desired, confirmed: confirmed('lunch', { setting: null }) }, 'pending'],
  ['the end differs', { desired, confirmed: confirmed('lunch', { endsAt: 5 }) }, 'pending'],
  ['it shows what is wanted', { desired, confirmed: confirmed('lunch') }, 'applied'],
  [
    'a call of unknown end may have changed what it showed',
    { desired, confirmed: confirmed('lunch'), unconfirmed: [{ value: 'busy' }] },
    'pending',
  ],
  ['the vendor refused', { desired, outcome: { kind: 'refused', notice } }, 'refused'],
  ['it was changed elsewhere', { desired, outcome: { kind: 'drifted', notice } }, 'drifted'],
  ['the network is away', { desired, outcome: { kind: 'offline', notice } }, 'retrying'],
  ['the vendor failed', { desired, outcome: { kind: 'transient', notice } }, 'retrying'],
  ['the vendor limits', { desired, outcome: { kind: 'rate-limited', notice } }, 'retrying'],
  ['HTML came', { desired, outcome: { kind: 'unexpected-response', notice } }, 'retrying'],
  ['new credentials came', { desired, outcome: { kind: 'auth-expired', notice } }, 'pending'],
  ['the notice is of an older write', { desired, outcome: { kind: 'applied', notice } }, 'pending'],
];

describe('stateOf', () => {
  it.each(states)('when %s', (_, changes, state) => {
    expect(stateOf(slot(changes))).toBe(state);
  });
});

describe('detailOf', () => {
  it('says nothing of an account that is skipped or has no news', () => {
    expect(detailOf(slot({ outcome: { kind: 'auth-expired', notice } }))).toBeNull();
    expect(detailOf(slot({ desired }))).toBeNull();
  });

  it('tells why an account does not show what is wanted', () => {
    expect(detailOf(slot({ desired, outcome: { kind: 'refused', notice } }))).toEqual(notice);
  });

  it('tells what was shortened in a write that succeeded', () => {
    expect(detailOf(appliedSlot('lunch', { outcome: { kind: 'applied', notice } }))).toEqual(
      notice,
    );
  });

  it('forgets a failure once the vendor shows what is wanted', () => {
    expect(detailOf(appliedSlot('lunch', { outcome: { kind: 'offline', notice } }))).toBeNull();
  });

  it('tells that a read was refused the sign-in although the status is right', () => {
    const parked = appliedSlot('lunch', {
      parked: true,
      outcome: { kind: 'auth-expired', notice },
    });
    expect(detailOf(parked)).toEqual(notice);
  });
});
