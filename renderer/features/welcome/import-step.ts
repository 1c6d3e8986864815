import type { Failure } from '../../bridge/failure.ts';

/** Why a set-up file was not taken. */
export type ImportProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Where the import of a set-up file has got to. */
export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'imported' }
  | { readonly kind: 'stopped'; readonly file: File; readonly problem: ImportProblem };

/**
 * True where storing the credentials may be what failed: an invalid file or a program that does not
 * answer would fail with weakly protected storage just as well (control: provisioning file).
 */
export function mayStoreWeakly(problem: ImportProblem): boolean {
  return (
    problem.kind === 'failed' &&
    problem.failure.kind === 'answered' &&
    problem.failure.error.code === 'failed'
  );
}
