import type { VendorId } from '../contract/settings/account.ts';
import type { SetupStep } from '../contract/commands/account-setup.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { ImportRequest } from '../storage/importer.ts';
import type { Secrets } from '../storage/secrets.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import type { Transport, VendorSession } from '../vendors/port.ts';
import type { BrowserPort } from './browser-port.ts';

/** What connecting accounts needs. */
export interface AccountPorts {
  readonly vendors: Readonly<Record<VendorId, AnyVendor>>;
  settings(): Settings;
  readonly secrets: Pick<Secrets, 'protection' | 'given' | 'session' | 'saveSession' | 'holdsWeak'>;
  /** Stores through the importer, all or nothing, and brings it into effect. */
  store(request: ImportRequest): Promise<Envelope>;
  /** Takes an account away, with its secrets; the vendor is told nothing. */
  remove(accountId: string): Promise<Envelope>;
  /** What the vendor was last seen to show, in its own word. */
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
