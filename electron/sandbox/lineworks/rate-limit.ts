import type { Assumptions } from '../assumptions.ts';

/** What a request does to its operation's allowance. */
interface RateCount {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the limit needs. */
interface RateLimitDeps {
  /** Epoch ms. */
  readonly now: () => number;
  readonly assumptions: Readonly<Assumptions>;
  /** Requests a minute. */
  readonly perMinute: () => number;
}

const MINUTE_MS = 60_000;

/** LINE WORKS, rate-limits: a fixed window of a minute for each operation; header names by LW-8. */
export const createRateLimit = (deps: RateLimitDeps): ((operation: string) => RateCount) => {
  const windows = new Map<string, { readonly since: number; readonly used: number }>();
  return (operation) => {
    const now = deps.now();
    const last = windows.get(operation);
    const current = last === undefined || now >= last.since + MINUTE_MS ? null : last;
    const since = current?.since ?? now;
    const used = (current?.used ?? 0) + 1;
    windows.set(operation, { since, used });
    const limit = deps.perMinute();
    const usedName = deps.assumptions['LW-8'];
    const headers = {
      [usedName]: String(Math.min(used, limit)),
      'rateLimit-limit': String(limit),
      'rateLimit-remaining': String(Math.max(0, limit - used)),
      // Seconds left, not an instant.
      'rateLimit-reset': String(Math.ceil((since + MINUTE_MS - now) / 1000)),
    };
    return { allowed: used <= limit, headers: usedName === 'absent' ? {} : headers };
  };
};
