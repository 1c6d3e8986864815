import type { Failure } from '../contract/views/delivery.ts';

/** The headers that prove who is calling. */
export interface AuthorizingHeaders {
  readonly kind: 'headers';
  readonly headers: Readonly<Record<string, string>>;
  /** Further secrets that a vendor's words must never repeat, beside the header values. */
  readonly secrets?: readonly string[];
}

/**
 * Proves who is calling, and can renew the proof once when the vendor answers 401. With
 * `not-renewable` that answer stands as it is.
 */
export interface Authorizer {
  headers(): Promise<AuthorizingHeaders | Failure>;
  renew?(): Promise<'renewed' | 'not-renewable' | Failure>;
}
