import type * as z from 'zod';
import type { Failure } from '../contract/views/delivery.ts';
import type { Json } from '../contract/json.ts';
import type { Connection } from './connection.ts';

/** What the browser is sent to the vendor with (RFC 6749, RFC 7636). */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly state: string;
  /** S256 of the verifier, base64url. */
  readonly challenge: string;
}

/** What came back from the browser. */
export interface AuthorizationAnswer {
  readonly code: string;
  readonly redirectUri: string;
  readonly verifier: string;
  readonly signal: AbortSignal;
}

/** Credentials that a sign-in in the browser led to, with what else the vendor gave. */
export type SignInOutcome<Credentials> =
  | { readonly kind: 'signed-in'; readonly credentials: Credentials; readonly session: Json }
  | Failure;

/** Sign-in in the system's browser: the authorization code grant. */
export interface BrowserSignIn<VendorAccount, Client, Credentials> {
  /** What an administrator gives for it: the client's id and secret. */
  readonly clientSchema: z.ZodType<Client>;
  authorizationUrl(account: VendorAccount, client: Client, request: AuthorizationRequest): string;
  exchange(
    connection: Omit<Connection<VendorAccount, Credentials>, 'credentials'>,
    client: Client,
    answer: AuthorizationAnswer,
  ): Promise<SignInOutcome<Credentials>>;
}
