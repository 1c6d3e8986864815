import type { Attempt } from '../contract/views/delivery.ts';

/** How many calls of an account are remembered. */
const kept = 50;

/** The latest calls of each account since the start of the app. */
export interface AttemptLog {
  /** Takes of the attempt what an attempt has; whatever else the object has is not kept. */
  add(accountId: string, attempt: Attempt): void;
  /** Oldest first. */
  of(accountId: string): readonly Attempt[];
  /** Forgets every account that is not among these. */
  keepOnly(accountIds: ReadonlySet<string>): void;
}

/** An empty log. */
export function createAttemptLog(): AttemptLog {
  const attempts = new Map<string, readonly Attempt[]>();
  const of = (accountId: string): readonly Attempt[] => attempts.get(accountId) ?? [];
  return {
    add: (accountId, { at, what, status, outcome, latencyMs, notice }) => {
      const attempt = { at, what, status, outcome, latencyMs, notice };
      attempts.set(accountId, [...of(accountId), attempt].slice(-kept));
    },
    of,
    keepOnly: (accountIds) => {
      for (const accountId of [...attempts.keys()]) {
        if (!accountIds.has(accountId)) {
          attempts.delete(accountId);
        }
      }
    },
  };
}
