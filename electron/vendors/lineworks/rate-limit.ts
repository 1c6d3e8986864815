import type { VendorHttp, VendorRequest } from '../http.ts';
import { rateLimited } from '../port.ts';
import type { AnswerHeaders } from '../transport.ts';
import { secondMs } from '../../contract/time.ts';

interface Pause {
  /** Epoch ms. */
  readonly until: number;
  readonly lengthMs: number;
}

const tooMany = 429;

/**
 * Keeps calls inside the vendor's limit (LINE WORKS, rate-limits: per minute and operation): once the
 * headers say that none is left, the operation is refused here until the reset, without a call.
 * `now` gives epoch ms.
 */
export function withinBudget(http: VendorHttp, now: () => number): VendorHttp {
  const pauses = new Map<string, Pause>();
  return {
    async send(request) {
      const operation = operationOf(request);
      const pause = pauses.get(operation);
      const waitMs = pause === undefined ? null : remainingMs(pause, now());
      if (waitMs !== null) return rateLimited(waitMs);
      pauses.delete(operation);
      const answer = await http.send(request);
      if (answer.kind !== 'answer') return answer;
      const { isSpent, resetMs } = rateHeaders(answer.headers);
      if ((isSpent || answer.status === tooMany) && resetMs !== null) {
        pauses.set(operation, { until: now() + resetMs, lengthMs: resetMs });
      }
      return answer;
    },
  };
}

/** The name of an operation: limits count per operation, whoever the member is. */
function operationOf({ method, path }: Pick<VendorRequest, 'method' | 'path'>): string {
  const isMember = path[0] === 'users';
  const parts = path.map((part, index) => (isMember && index % 2 === 1 ? '*' : part));
  return `${method} ${parts.join('/')}`;
}

/** Null once it is over; a clock that was set back must not make it longer. */
function remainingMs({ until, lengthMs }: Pause, now: number): number | null {
  const remaining = until - now;
  return remaining > 0 && remaining <= lengthMs ? remaining : null;
}

interface RateHeaders {
  /** No call of this operation is left until the reset. */
  readonly isSpent: boolean;
  /** How long until calls are allowed again, in ms; null where the vendor does not say. */
  readonly resetMs: number | null;
}

const longestSeconds = 86_400;

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

function numberIn(headers: AnswerHeaders, ...names: readonly string[]): number | null {
  const text = names.map((name) => headers.get(name)?.trim()).find((value) => value) ?? '';
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}
