import type { Failure } from '../../bridge/failure.ts';

/** Where the import of a set-up file has got to. */
export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'imported' }
  | { readonly kind: 'stopped'; readonly failure: Failure };

/** True where only the missing keyring stands in the way (control: provisioning file). */
export function mayStoreWeakly(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.error.code === 'no-keyring';
}
