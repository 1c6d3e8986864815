import type { Failure } from '../../contract/delivery.ts';
import type { Answer } from '../answer.ts';
import { rateLimited } from '../failure.ts';
import { failureOf, type Reading } from '../outcome.ts';

const secondMs = 1000;
const longestSeconds = 86_400;

/** LINE WORKS, rate-limits: `rateLimit-reset` is the seconds left, not an instant; it may be absent. */
function resetSeconds(headers: Headers): number | null {
  const text = (headers.get('ratelimit-reset') ?? headers.get('x-ratelimit-reset') ?? '').trim();
  const seconds = Number(text);
  return /^\d+(?:\.\d+)?$/u.test(text) && seconds <= longestSeconds ? seconds : null;
}

/** What an answer that is no success means at LINE WORKS. */
export function lineworksFailure(answer: Answer, reading: Reading): Failure {
  const seconds = answer.status === 429 ? resetSeconds(answer.headers) : null;
  return seconds === null ? failureOf(answer, reading) : rateLimited(Math.ceil(seconds * secondMs));
}
