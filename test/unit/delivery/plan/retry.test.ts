import { describe, expect, it } from 'vitest';
import { retry } from '../../../../electron/delivery/plan/retry.ts';
import { calling, intent, noon, notice, slot } from '../support/slots.ts';

const desired = intent('lunch');
const waiting = { desired, failures: 4, notBefore: noon + 9, limitedUntil: noon + 5 };

describe('retry', () => {
  it.each(['offline', 'transient', 'unexpected-response'] as const)(
    'makes what was %s due at once when the network is back',
    (kind) => {
      const next = retry(slot({ ...waiting, outcome: { kind, notice } }), 'reachable');
      expect(next).toMatchObject({ failures: 0, notBefore: null, limitedUntil: noon + 5 });
    },
  );

  it.each(['applied', 'drifted', 'refused', 'auth-expired', 'rate-limited'] as const)(
    'leaves what was %s when the network is back',
    (kind) => {
      const before = slot({ ...waiting, outcome: { kind, notice } });
      expect(retry(before, 'reachable')).toBe(before);
    },
  );

  it('leaves what was never tried when the network is back', () => {
    const before = slot({ desired });
    expect(retry(before, 'reachable')).toBe(before);
  });

  it.each(['auth-expired', 'unexpected-response'] as const)(
    'tries an account parked by %s once more on a start',
    (kind) => {
      const before = slot({ ...waiting, parked: true, outcome: { kind, notice } });
      expect(retry(before, 'start')).toMatchObject({
        parked: false,
        outcome: null,
        notBefore: null,
        limitedUntil: noon + 5,
      });
    },
  );

  it('does not repeat a refusal on a start', () => {
    const before = slot({ desired, outcome: { kind: 'refused', notice } });
    expect(retry(before, 'start')).toEqual(before);
  });

  it('tries a refusal again with new credentials, and counts unexpected pages anew', () => {
    const unexpectedPages = { count: 2, since: noon };
    const before = slot({ desired, unexpectedPages, outcome: { kind: 'refused', notice } });
    expect(retry(before, 'credentials')).toMatchObject({ outcome: null, unexpectedPages: null });
  });

  it.each(['drifted', 'offline', 'transient', 'rate-limited', 'applied'] as const)(
    'takes what was %s for no refusal that new credentials could change',
    (kind) => {
      const outcome = { kind, notice };
      expect(retry(slot({ desired, outcome }), 'credentials').outcome).toEqual(outcome);
    },
  );

  it('does not let a call with the old credentials park the account', () => {
    expect(retry(calling(slot({ desired })), 'credentials').inFlight?.ignoreAuthFailure).toBe(true);
  });
});
