import type { Failure } from '../../contract/delivery.ts';
import type { Answer } from '../answer.ts';
import { failure } from '../failure.ts';
import { failureOf, said } from '../outcome.ts';
import type { LineworksCredentials } from './credentials.ts';

/** More than a vendor allows for clocks that differ. */
const mostDifferenceMs = 5 * 60_000;

/** How a server speaks of a JWT from another time; none of the wordings is documented. */
const timeWords = /\b(?:iat|exp|expired?|issued at|not yet valid|clock|time)\b/iu;

/** Who asked for a token, and when (epoch ms). */
export interface TokenQuestion {
  readonly kind: LineworksCredentials['kind'];
  readonly now: number;
}

/** Whether this computer's clock and the vendor's are too far apart for a signed assertion. */
function clocksDiffer({ headers }: Answer, now: number): boolean {
  const at = Date.parse(headers.get('date') ?? '');
  return Math.abs(at - now) > mostDifferenceMs;
}

/**
 * Why the token endpoint gave no token (RFC 6749, `error`). An assertion is dated by this computer's
 * clock, so a wrong one is told as such; once the clock is set, the same credentials work again.
 */
export function tokenFailure(answer: Answer, { kind, now }: TokenQuestion): Failure {
  if (answer.status !== 400 && answer.status !== 401) return failureOf(answer, { now });
  const words = said(answer);
  if (words['code'] === 'invalid_scope') return failure('refused', 'scope-missing', words);
  const isDated = kind === 'service-account' && words['code'] !== 'invalid_client';
  if (isDated && clocksDiffer(answer, now)) return failure('transient', 'clock-wrong', words);
  const isAboutTime = isDated && timeWords.test(String(words['text'] ?? ''));
  return failure('auth-expired', isAboutTime ? 'clock-wrong' : 'credentials-refused', words);
}
