import type { VendorId, Settings } from '../contract/settings/settings.ts';
import type { SetupStep } from '../contract/commands/accounts.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { ImportRequest } from '../storage/provisioning/importer.ts';
import type { Secrets } from '../storage/secrets/secrets.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import type { Transport, VendorSession } from '../vendors/port.ts';

export type RedirectAnswer =
  | { readonly kind: 'code'; readonly code: string }
  /** The person or the vendor refused; in the words of RFC 6749, such as `access_denied`. */
  | { readonly kind: 'denied'; readonly code: string };

/** A place on this computer that a browser is sent back to, for one answer. */
export interface RedirectListener {
  readonly kind: 'listening';
  readonly redirectUri: string;
  /** Never rejects; stays open where no answer comes. */
  readonly answer: Promise<RedirectAnswer>;
  close(): void;
}

/** The system's browser, and the way back from it. */
interface BrowserPort {
  /** Shows an address; false where no browser could be started. */
  open(url: string): Promise<boolean>;
  /** Listens on this computer alone; only a request that knows `state` is taken for the answer. */
  listen(want: {
    /** Any free port where it is null. */
    readonly port: number | null;
    readonly state: string;
  }): Promise<RedirectListener | { readonly kind: 'port-taken'; readonly port: number }>;
}

export interface AccountPorts {
  readonly vendors: Readonly<Record<VendorId, AnyVendor>>;
  settings(): Settings;
  readonly secrets: Pick<Secrets, 'protection' | 'given' | 'session' | 'saveSession' | 'holdsWeak'>;
  /** Stores through the importer, all or nothing, and brings it into effect. */
  store(request: ImportRequest): Promise<Envelope>;
  /** Takes an account away, with its secrets; the vendor is not asked. */
  remove(accountId: string): Promise<Envelope>;
  /** What the vendor last confirmed to show, in its own word; null if unknown. */
  shows(accountId: string): string | null;
  /**
   * Uses the open session of a stored account while no other call runs on it; null where there is
   * no such account.
   */
  use<Value>(
    accountId: string,
    task: (session: VendorSession<unknown>) => Promise<Value>,
  ): Promise<Value | null>;
  readonly transport: Transport;
  /** Epoch ms. */
  now(): number;
  /** So many random bytes. */
  random(bytes: number): Uint8Array;
  /** Runs `task` once after `ms`; the returned function cancels it. */
  setTimer(ms: number, task: () => void): () => void;
  readonly browser: BrowserPort;
}

/** Who waits for the end of a longer command. */
export interface Waiting {
  progress(step: SetupStep): void;
  /** Aborted once nobody waits any more. */
  readonly signal: AbortSignal;
}

/** How long one HTTP call may take before it counts as failed, in ms. */
export const callLimitMs = 10_000;
