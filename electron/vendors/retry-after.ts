import type { AnswerHeaders } from './transport.ts';

const secondMs = 1000;
const longestMs = 24 * 3600 * secondMs;

/**
 * How long a vendor asks to wait, in ms, from a `Retry-After` header: seconds or an HTTP date. Null
 * if it says nothing readable; a wait is never longer than a day. `now` is epoch ms.
 */
export function retryAfterMs(headers: AnswerHeaders, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(text)) {
    return Math.min(Math.ceil(Number(text) * secondMs), longestMs);
  }
  const at = /^[a-z]{3,9},? /iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), longestMs);
}
