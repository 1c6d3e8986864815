import type { Failure } from '../contract/views/delivery.ts';
import type { Notice, NoticeCode } from '../contract/views/notice.ts';
import type * as z from 'zod';

type Params = NonNullable<Notice['params']>;
type PlainKind = Exclude<Failure['kind'], 'rate-limited'>;

/** A failure of a kind with its notice; rate limits carry a time of their own, see `rateLimited`. */
export function failure(kind: PlainKind, code: NoticeCode, params?: Params): Failure {
  return { kind, notice: params === undefined ? { code } : { code, params } };
}

/** Too many calls; `retryAfterMs` is null where the vendor does not say how long to wait. */
export function rateLimited(retryAfterMs: number | null): Failure {
  return { kind: 'rate-limited', retryAfterMs, notice: { code: 'rate-limited' } };
}

/** Something given to an adapter does not fit its schema: a refusal that names the field. */
export function settingInvalid(error: z.ZodError): Failure {
  const field = error.issues[0]?.path.join('.') ?? '';
  return failure('refused', 'setting-invalid', { field });
}
