import type { Json } from '../contract/json.ts';
import type { Transport } from './transport.ts';

/**
 * The credentials of one account. `given` is what the person or a file gave; `session` is what the
 * vendor gave since (access token, rotated refresh token) and survives a restart
 * (docs/control.md#sign-in).
 */
export interface CredentialBox<Credentials> {
  given(): Promise<Credentials | null>;
  session(): Promise<Json>;
  saveSession(session: Json): Promise<void>;
}

/** Everything an adapter gets; it never sees storage or another account. */
export interface Connection<VendorAccount, Credentials> {
  readonly account: VendorAccount;
  readonly credentials: CredentialBox<Credentials>;
  readonly transport: Transport;
  /** Epoch ms. */
  readonly now: () => number;
  /** How long one HTTP call may take, in ms. */
  readonly timeoutMs: number;
}
