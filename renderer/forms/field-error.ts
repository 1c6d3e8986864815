import type { FieldPath } from '../../electron/contract/file-problem.ts';
import type { Failure } from '../bridge/client.ts';

/** What is wrong with one field of a form; forms name theirs by its steps, joined by dots. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** Exactly this field, the one it lies in, or the first one inside. */
function nearest(steps: FieldPath, known: readonly string[]): string | undefined {
  const path = steps.join('.');
  return (
    known.find((each) => each === path) ??
    known.find((each) => path.startsWith(`${each}.`)) ??
    known.find((each) => each.startsWith(`${path}.`))
  );
}

/**
 * The field that a failure is about, if the form has it; null where the sentence is about the whole
 * account.
 */
export function fieldErrorOf(failure: Failure, known: readonly string[]): FieldError | null {
  if (failure.kind !== 'answered' || failure.error.code === 'no-keyring') return null;
  const { path = [], sentence } = failure.error;
  const field = path.length === 0 ? undefined : nearest(path, known);
  return field === undefined ? null : { path: field, message: sentence };
}

/** The field that the vendor's answer is likely about, if the form has it. */
export function likelyField(failure: Failure, known: readonly string[]): string | null {
  const likely = failure.kind === 'answered' ? failure.error.likely : undefined;
  return likely === undefined ? null : (nearest(likely, known) ?? null);
}
