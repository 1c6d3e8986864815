import type { Account } from '../contract/account.ts';
import type { Failure, Outcome } from '../contract/delivery.ts';
import type { Call } from '../delivery/plan/plan.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import type { CredentialBox, ReadOutcome, Transport, VendorSession } from '../vendors/port.ts';

/** What sessions are opened with. */
export interface SessionPorts {
  account(id: string): Account | null;
  vendorOf(account: Account): AnyVendor;
  credentials(account: Account): CredentialBox<unknown>;
  readonly transport: Transport;
  /** Epoch ms. */
  now(): number;
}

/** One signed-in session per account, opened at its first use. */
export interface VendorSessions {
  apply(call: Call, signal: AbortSignal): Promise<Outcome>;
  read(accountId: string, signal: AbortSignal): Promise<ReadOutcome>;
  /** Forgets all sessions: accounts or credentials may have changed. */
  forget(): void;
}

/** How long one HTTP call may take before it counts as failed. */
const callLimitMs = 10_000;

const gone: Failure = { kind: 'refused', notice: { code: 'record-missing' } };

/** Makes the sessions. */
export function createVendorSessions(ports: SessionPorts): VendorSessions {
  const open = new Map<string, VendorSession<unknown>>();

  const sessionOf = (accountId: string): VendorSession<unknown> | null => {
    const known = open.get(accountId);
    if (known) return known;
    const account = ports.account(accountId);
    if (!account) return null;
    const session = ports.vendorOf(account).connect({
      account,
      credentials: ports.credentials(account),
      transport: ports.transport,
      now: ports.now,
      timeoutMs: callLimitMs,
    });
    open.set(accountId, session);
    return session;
  };

  return {
    apply: async ({ accountId, intent, written, tried }, signal) => {
      const session = sessionOf(accountId);
      if (!session) return gone;
      return session.apply({
        setting: intent.setting,
        origin: intent.origin,
        endsAt: intent.endsAt,
        footprint: written?.footprint ?? {},
        lastShown: written?.shows ?? null,
        known: written !== null,
        overwriteTheirs: ports.account(accountId)?.drift === 'keep-mine',
        tried,
        signal,
      });
    },
    read: async (accountId, signal) => (await sessionOf(accountId)?.read(signal)) ?? gone,
    forget: () => {
      open.clear();
    },
  };
}
