import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../../electron/delivery/plan/slot.ts';
import { want } from '../../../../electron/delivery/plan/want.ts';
import {
  appliedSlot,
  calling,
  confirmed,
  intent,
  noon,
  notice,
  slot,
  wanted,
} from '../support/slots.ts';

const automatic = { origin: 'automatic' } as const;

describe('want', () => {
  it('replaces the old intent and counts attempts anew', () => {
    const next = want(slot({ desired: intent('lunch'), attempts: 4 }), wanted('busy'), 7);
    expect(next.desired).toEqual(intent('busy', { seq: 7 }));
    expect(next).toMatchObject({ attempts: 0, lastSeq: 7 });
  });

  it('takes up an account that the status before did not name', () => {
    expect(want(slot(), wanted('busy'), 7).desired).toEqual(intent('busy', { seq: 7 }));
  });

  it('skips an account that the status does not name and keeps what it shows', () => {
    const before = appliedSlot('lunch', { failures: 2, notBefore: noon, attempts: 3 });
    const next = want({ ...before, outcome: { kind: 'transient', notice } }, null, 7);
    expect(stateOf(next)).toBe('skipped');
    expect(next).toMatchObject({
      failures: 0,
      notBefore: null,
      attempts: 0,
      outcome: null,
      lastSeq: 7,
    });
    expect(next.confirmed).toEqual(confirmed('lunch'));
  });

  it('changes nothing for an account that stays skipped', () => {
    const before = slot();
    expect(want(before, null, 7)).toBe(before);
  });

  it('remembers why an account is parked while it is skipped', () => {
    const outcome = { kind: 'auth-expired', notice } as const;
    const next = want(slot({ desired: intent('lunch'), parked: true, outcome }), null, 7);
    expect(next).toMatchObject({ parked: true, outcome });
  });

  it.each(['person', 'automatic'] as const)(
    'changes nothing when the vendor already shows what the %s wants',
    (origin) => {
      const before = appliedSlot('lunch');
      expect(want(before, wanted('lunch', { origin }), 7)).toBe(before);
    },
  );

  it('takes the name of another status that tells the account the same', () => {
    const next = want(appliedSlot('lunch'), wanted('lunch', { statusId: 'dinner' }), 7);
    expect(next.desired).toEqual(intent('lunch', { statusId: 'dinner' }));
    expect(stateOf(next)).toBe('applied');
  });

  it('is a new intent when only the end differs', () => {
    const next = want(appliedSlot('lunch'), wanted('lunch', { endsAt: noon }), 7);
    expect(next.desired?.seq).toBe(7);
    expect(stateOf(next)).toBe('pending');
  });

  it('leaves the backoff of an automatic intent that is wanted once more', () => {
    const before = slot({ desired: intent('lunch'), failures: 3, notBefore: noon, attempts: 3 });
    expect(want(before, wanted('lunch', automatic), 7)).toBe(before);
  });

  it('keeps it a choice by the person when the same is wanted automatically', () => {
    const before = slot({ desired: intent('lunch', { origin: 'person' }) });
    expect(want(before, wanted('lunch', automatic), 7).desired?.origin).toBe('person');
  });

  it('ends the backoff for a choice by the person', () => {
    const outcome = { kind: 'transient', notice } as const;
    const before = slot({ desired: intent('lunch'), failures: 3, notBefore: noon, outcome });
    expect(want(before, wanted('lunch'), 7)).toMatchObject({
      failures: 0,
      notBefore: null,
      outcome: null,
      desired: { seq: 7 },
    });
  });

  it('keeps the backoff for a new automatic intent', () => {
    const outcome = { kind: 'transient', notice } as const;
    const before = slot({ desired: intent('lunch'), failures: 3, notBefore: noon, outcome });
    const next = want(before, wanted('away', automatic), 7);
    expect(next).toMatchObject({ failures: 3, notBefore: noon, outcome });
    expect(stateOf(next)).toBe('retrying');
  });

  it('keeps a rate limit even for a choice by the person', () => {
    const before = slot({ desired: intent('lunch'), limitedUntil: noon + 5 });
    expect(want(before, wanted('busy'), 7).limitedUntil).toBe(noon + 5);
  });

  it.each(['refused', 'drifted'] as const)('does not repeat what was %s automatically', (kind) => {
    const before = slot({ desired: intent('lunch'), outcome: { kind, notice } });
    expect(stateOf(want(before, wanted('lunch', automatic), 7))).toBe(kind);
  });

  it.each(['refused', 'drifted', 'applied'] as const)(
    'forgets that the old intent was %s when a new automatic one comes',
    (kind) => {
      const before = slot({ desired: intent('lunch'), outcome: { kind, notice } });
      const next = want(before, wanted('away', automatic), 7);
      expect(next.outcome).toBeNull();
      expect(stateOf(next)).toBe('pending');
    },
  );

  it('tries a refused intent once more when the person chooses it again', () => {
    const before = slot({ desired: intent('lunch'), outcome: { kind: 'refused', notice } });
    expect(stateOf(want(before, wanted('lunch'), 7))).toBe('pending');
  });

  it('leaves a parked account parked for an automatic intent', () => {
    const outcome = { kind: 'auth-expired', notice } as const;
    const before = slot({ desired: intent('lunch'), parked: true, outcome });
    const next = want(before, wanted('away', automatic), 7);
    expect(stateOf(next)).toBe('needs-sign-in');
    expect(next.outcome).toEqual(outcome);
  });

  it.each(['lunch', 'busy'])('tries a parked account once when the person chooses %s', (value) => {
    const outcome = { kind: 'auth-expired', notice } as const;
    const before = appliedSlot('lunch', { parked: true, outcome });
    expect(want(before, wanted(value), 7)).toMatchObject({
      parked: false,
      outcome: null,
      desired: { seq: 7 },
    });
  });

  it('lets a choice by the person outlive the refused sign-in of the call before it', () => {
    const next = want(calling(slot({ desired: intent('lunch') })), wanted('busy'), 7);
    expect(next.inFlight?.ignoreAuthFailure).toBe(true);
  });

  it('does not send twice when the person presses the same key twice', () => {
    const before = calling(slot({ desired: intent('lunch', { origin: 'person' }) }));
    expect(want(before, wanted('lunch'), 7)).toBe(before);
  });

  it('makes an automatic call under way a choice once the person chooses the same', () => {
    const before = calling(slot({ desired: intent('lunch', automatic) }));
    expect(want(before, wanted('lunch'), 7).desired).toMatchObject({ seq: 7, origin: 'person' });
  });

  it('makes a choice count although the call of an older choice is under way', () => {
    const first = calling(slot({ desired: intent('lunch') }));
    const away = want(first, wanted('away', automatic), 2);
    expect(want(away, wanted('away'), 3).desired).toMatchObject({ seq: 3, origin: 'person' });
  });
});
