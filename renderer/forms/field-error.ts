import type { Failure } from '../bridge/failure.ts';

/** What is wrong with one field. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

const pathThenText = /^(?<path>[\w.-]+): (?<text>.+)$/su;

/** Exactly this field, the one it lies in, or the first one inside. */
function nearest(path: string, known: readonly string[]): string | undefined {
  return (
    known.find((each) => each === path) ??
    known.find((each) => path.startsWith(`${each}.`)) ??
    known.find((each) => each.startsWith(`${path}.`))
  );
}

/**
 * The field that a failure names (`credentials.token: must not be empty`), if the form has it; null
 * where the sentence is about the whole account.
 */
export function fieldErrorOf(failure: Failure, known: readonly string[]): FieldError | null {
  if (failure.kind !== 'answered' || failure.error.code === 'no-keyring') return null;
  const { path = '', text = '' } = pathThenText.exec(failure.error.message)?.groups ?? {};
  const field = path === '' ? undefined : nearest(path, known);
  return field === undefined ? null : { path: field, message: text };
}

/** The field that the vendor's answer is likely about, if the form has it. */
export function likelyField(failure: Failure, known: readonly string[]): string | null {
  const field = failure.kind === 'answered' ? failure.error.field : undefined;
  return field === undefined ? null : (nearest(field, known) ?? null);
}
