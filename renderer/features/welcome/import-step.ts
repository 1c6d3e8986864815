import type { Failure } from '../../bridge/failure.ts';

/** Where the import of a set-up file has got to. */
export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'imported' }
  | { readonly kind: 'stopped'; readonly failure: Failure };
