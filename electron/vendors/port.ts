import type * as z from 'zod';
import type { Account, VendorId } from '../contract/settings/settings.ts';
import type { CatalogueEntry } from '../contract/commands/directory.ts';
import type {
  Failure,
  Footprint,
  Outcome,
  Notice,
  NoticeCode,
} from '../contract/views/delivery.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Kind } from '../contract/settings/status.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import type { Connection } from './connection.ts';
import type { Directory } from './directory.ts';
import type { Schedule } from './schedule.ts';

type Params = NonNullable<Notice['params']>;
type PlainKind = Exclude<Failure['kind'], 'rate-limited'>;

/** A failure of a kind with its notice; rate limits carry a time of their own, see `rateLimited`. */
export function failure(kind: PlainKind, code: NoticeCode, params?: Params): Failure {
  return { kind, notice: params === undefined ? { code } : { code, params } };
}

/** Too many calls; `retryAfterMs` is null where the vendor does not say how long to wait. */
export function rateLimited(retryAfterMs: number | null): Failure {
  return { kind: 'rate-limited', retryAfterMs, notice: { code: 'rate-limited' } };
}

/** Something given to an adapter does not fit its schema: a refusal that names the field. */
export function settingInvalid(error: z.ZodError): Failure {
  const field = error.issues[0]?.path.join('.') ?? '';
  return failure('refused', 'setting-invalid', { field });
}

export type { Connection, CredentialBox } from './connection.ts';
export type {
  AnswerHeaders,
  ClientCertificate,
  Transport,
  TransportAnswer,
  TransportInit,
} from './transport.ts';

/** What a vendor can do, as data: the window hides what is not there (docs/design.md#vendors). */
export interface Capabilities {
  /** The longest message in graphemes; null where no limit is known. */
  readonly messageLength: number | null;
  /** The vendor ends a timed status by itself. */
  readonly nativeEnd: boolean;
  /** The present status can be read, so a change made elsewhere is seen. */
  readonly readBack: boolean;
  /** How many calls a minute one account may make. */
  readonly callsPerMinute: number;
  /** Records can be listed, made and changed, see `Directory`. */
  readonly directory: boolean;
  /** A status can be set for a time to come, see `Schedule`. */
  readonly schedule: boolean;
}

/** What an account should show, and what Presently remembers about it. */
export interface ApplyRequest<Setting> {
  readonly setting: Setting;
  /**
   * An automatic intent never overwrites what somebody changed elsewhere (docs/design.md#drift).
   */
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
  readonly unconfirmed: readonly Setting[];
  readonly signal: AbortSignal;
}

/** What a vendor shows now. */
export type ReadOutcome =
  | {
      readonly kind: 'read';
      readonly shows: string | null;
      /** What to say where Presently wrote something else, if the vendor knows more than that. */
      readonly changed?: Notice;
    }
  | Failure;

/** Who the credentials belong to, found with reads only. */
export type IdentifyOutcome =
  | {
      readonly kind: 'identified';
      readonly user: string;
      readonly displayName: string | null;
      /** Whether they may change this status; null where only a write would show it. */
      readonly mayWrite: boolean | null;
    }
  | Failure;

/** What a vendor can show. `complete` is false where more may exist and can be typed in. */
export type CatalogueOutcome =
  | {
      readonly kind: 'catalogue';
      readonly entries: readonly CatalogueEntry[];
      readonly complete: boolean;
      /** Why it is not complete, where the vendor said so. */
      readonly notice: Notice | null;
    }
  | Failure;

/** One signed-in account; calls on one session never overlap. */
export interface VendorSession<Setting> {
  identify(signal: AbortSignal): Promise<IdentifyOutcome>;
  catalogue(signal: AbortSignal): Promise<CatalogueOutcome>;
  apply(request: ApplyRequest<Setting>): Promise<Outcome>;
  /** Only where `readBack` is true. */
  read(signal: AbortSignal): Promise<ReadOutcome>;
  /** Only where the capability says so. */
  readonly directory?: Directory;
  /** Only where the capability says so. */
  readonly schedule?: Schedule<Setting>;
}

/** A setting for one kind of status that fits every workplace of the vendor. */
export interface Proposal<Setting> {
  readonly kind: Kind;
  /** Texts may hold `{message}`, and `{name}` for the name of the status. */
  readonly setting: Setting & JsonObject;
  /** The vendor's administrators can switch it off: only where the catalogue offers it. */
  readonly mayBeOff?: true;
}

/** A setting for one entry of the vendor's catalogue that the workplace added. */
export interface AddedProposal<Setting> {
  /** Null where the vendor does not say what kind of status it is. */
  readonly kind: Kind | null;
  readonly setting: Setting & JsonObject;
}

/** One vendor: data, schemas and a way to open a session; nothing else knows its name. */
export interface VendorAdapter<
  VendorAccount extends Account,
  Credentials,
  Setting,
  Client = never,
> {
  readonly id: VendorId;
  readonly capabilities: Capabilities;
  /** A whole account entry of a provisioning file, without its credentials. */
  readonly accountSchema: z.ZodType<VendorAccount>;
  /** What of a typed or pasted text becomes the account's address; for forms, while it is typed. */
  readonly addressSchema: z.ZodType<string>;
  readonly credentialSchema: z.ZodType<Credentials>;
  /** What a status sends to this vendor; texts may hold `{message}`. */
  readonly settingSchema: z.ZodType<Setting>;
  /** For the first set-up; of several for one kind the first that is offered. */
  readonly proposals?: readonly Proposal<Setting>[];
  /**
   * For the first set-up, too: what a status made of an entry of the catalogue sends; null for an
   * entry that `proposals` cover, or that needs more than the catalogue says.
   */
  readonly proposalOf?: (entry: CatalogueEntry) => AddedProposal<Setting> | null;
  /** Absent where the vendor has no sign-in in the browser. */
  readonly signIn?: BrowserSignIn<VendorAccount, Client, Credentials>;
  /** Whether what the vendor gave since (`session`) stays valid when `next` replaces `previous`. */
  keepsSession(previous: Credentials, next: Credentials): boolean;
  connect(connection: Connection<VendorAccount, Credentials>): VendorSession<Setting>;
}
