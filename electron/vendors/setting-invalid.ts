import type * as z from 'zod';
import type { Failure } from '../contract/views/delivery.ts';
import { failure } from './failure.ts';

/** Something given to an adapter does not fit its schema: a refusal that names the field. */
export function settingInvalid(error: z.ZodError): Failure {
  const field = error.issues[0]?.path.join('.') ?? '';
  return failure('refused', 'setting-invalid', { field });
}
