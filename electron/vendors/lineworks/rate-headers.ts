import type { AnswerHeaders } from '../transport.ts';

const secondMs = 1000;
const longestSeconds = 86_400;

/** What the rate headers of an answer say. */
export interface RateHeaders {
  /** No call of this operation is left until the reset. */
  readonly isSpent: boolean;
  /** How long until calls are allowed again, in ms; null where the vendor does not say. */
  readonly resetMs: number | null;
}

function numberIn(headers: AnswerHeaders, ...names: readonly string[]): number | null {
  const text = names.map((name) => headers.get(name)?.trim()).find((value) => value) ?? '';
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/**
 * LINE WORKS, rate-limits: `rateLimit-used` is printed there as `rateLimit-ssed`, so both are read
 * (LW-8); `rateLimit-reset` is the seconds left, not an instant. All of them may be absent.
 */
export function rateHeaders(headers: AnswerHeaders): RateHeaders {
  const used = numberIn(headers, 'ratelimit-used', 'ratelimit-ssed');
  const limit = numberIn(headers, 'ratelimit-limit');
  const unused = used === null || limit === null ? null : limit - used;
  const remaining = numberIn(headers, 'ratelimit-remaining') ?? unused;
  const seconds = numberIn(headers, 'ratelimit-reset', 'x-ratelimit-reset');
  return {
    isSpent: remaining !== null && remaining <= 0,
    resetMs: seconds === null || seconds > longestSeconds ? null : Math.ceil(seconds * secondMs),
  };
}
