import { rateLimited } from '../failure.ts';
import type { VendorHttp, VendorRequest } from '../http.ts';
import { rateHeaders } from './rate-headers.ts';

interface Pause {
  /** Epoch ms. */
  readonly until: number;
  readonly lengthMs: number;
}

const tooMany = 429;

/** The name of an operation: limits count per operation, whoever the member is. */
function operationOf({ method, path }: Pick<VendorRequest, 'method' | 'path'>): string {
  const isMember = path[0] === 'users';
  const parts = path.map((part, index) => (isMember && index % 2 === 1 ? '*' : part));
  return `${method} ${parts.join('/')}`;
}

/** Null once it is over; a clock that was set back must not make it longer. */
function restMs({ until, lengthMs }: Pause, now: number): number | null {
  const rest = until - now;
  return rest > 0 && rest <= lengthMs ? rest : null;
}

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
      const waitMs = pause === undefined ? null : restMs(pause, now());
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
