import type * as z from 'zod';
import type { Account, VendorId } from '../contract/account.ts';
import type { Failure, Footprint, Outcome } from '../contract/delivery.ts';
import type { Json } from '../contract/json.ts';

/** What a vendor can do, as data: the window hides what is not there (design: capabilities). */
export interface Capabilities {
  /** The longest message in graphemes; null where no limit is known. */
  readonly messageLength: number | null;
  /** The vendor ends a timed status by itself. */
  readonly nativeEnd: boolean;
  /** The present status can be read, so a change made elsewhere is seen. */
  readonly readBack: boolean;
  /** How many calls a minute one account may make. */
  readonly callsPerMinute: number;
}

/** A `fetch`: Electron's in the app, Node's in tests. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The credentials of one account. `given` is what the person or a file gave; `session` is what the
 * vendor gave since (access token, rotated refresh token) and survives a restart (control: sign-in).
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

/** What an account should show, and what Presently remembers about it. */
export interface ApplyRequest<Setting> {
  readonly setting: Setting;
  /** An automatic intent never overwrites what somebody changed elsewhere (design: drift). */
  readonly origin: 'person' | 'automatic';
  /** When the status ends by itself, epoch ms. */
  readonly endsAt: number | null;
  readonly footprint: Footprint;
  /** What the vendor was last known to show, in its own word; null at first contact. */
  readonly lastShown: string | null;
  /** True once the vendor's state has been confirmed by a read or a write before. */
  readonly known: boolean;
  /** `keep-mine` lets an automatic intent overwrite a change made elsewhere. */
  readonly overwriteTheirs: boolean;
  /**
   * Settings of earlier calls whose end is unknown, since their answers were lost or the app ended
   * meanwhile. Where the vendor holds what one of them asked for, that counts as ours.
   */
  readonly tried: readonly Setting[];
  readonly signal: AbortSignal;
}

/** What a vendor shows now. */
export type ReadOutcome = { readonly kind: 'read'; readonly shows: string | null } | Failure;

/** Who the credentials belong to. */
export type IdentifyOutcome =
  | { readonly kind: 'identified'; readonly user: string; readonly displayName: string | null }
  | Failure;

/** One signed-in account; calls on one session never overlap. */
export interface VendorSession<Setting> {
  identify(signal: AbortSignal): Promise<IdentifyOutcome>;
  apply(request: ApplyRequest<Setting>): Promise<Outcome>;
  /** Only where `readBack` is true. */
  read(signal: AbortSignal): Promise<ReadOutcome>;
}

/** One vendor: data, schemas and a way to open a session; nothing else knows its name. */
export interface VendorAdapter<VendorAccount extends Account, Credentials, Setting> {
  readonly id: VendorId;
  readonly capabilities: Capabilities;
  /** A whole account entry of a provisioning file, without its credentials. */
  readonly accountSchema: z.ZodType<VendorAccount>;
  readonly credentialSchema: z.ZodType<Credentials>;
  /** What a status tells this vendor; texts may hold `{message}`. */
  readonly settingSchema: z.ZodType<Setting>;
  /** Whether what the vendor gave since (`session`) stays valid when `next` replaces `previous`. */
  keepsSession(previous: Credentials, next: Credentials): boolean;
  connect(connection: Connection<VendorAccount, Credentials>): VendorSession<Setting>;
}
