import type { Account } from '../contract/settings/settings.ts';
import { createTurns, type InTurn } from '../contract/turns.ts';
import type { Failure, Outcome } from '../contract/views/delivery.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import type { CredentialBox, ReadOutcome, Transport, VendorSession } from '../vendors/port.ts';
import type { Call } from './plan/plan.ts';

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
  /** Calls on one session never overlap (port); null where there is no such account. */
  use<Result>(
    accountId: string,
    task: (session: VendorSession<unknown>) => Promise<Result>,
  ): Promise<Result | null>;
  /** Forgets all sessions: accounts or credentials may have changed. */
  forget(): void;
}

/** A session, and the queue of its calls. */
interface OpenSession {
  readonly session: VendorSession<unknown>;
  readonly inTurn: InTurn;
}

/** How long one HTTP call may take before it counts as failed. */
const callLimitMs = 10_000;

const gone: Failure = { kind: 'refused', notice: { code: 'record-missing' } };

/** Sessions of which none is open yet. */
export function createVendorSessions(ports: SessionPorts): VendorSessions {
  const open = new Map<string, OpenSession>();

  const sessionOf = (accountId: string): OpenSession | null => {
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
    const opened = { session, inTurn: createTurns() };
    open.set(accountId, opened);
    return opened;
  };

  const use: VendorSessions['use'] = async (accountId, task) => {
    const opened = sessionOf(accountId);
    return opened === null ? null : opened.inTurn(() => task(opened.session));
  };

  return {
    apply: async ({ accountId, intent, written, unconfirmed, overwriteTheirs }, signal) => {
      const request = {
        setting: intent.setting,
        origin: intent.origin,
        endsAt: intent.endsAt,
        footprint: written?.footprint ?? {},
        lastShown: written?.shows ?? null,
        known: written !== null,
        overwriteTheirs,
        unconfirmed,
        signal,
      };
      return (await use(accountId, (session) => session.apply(request))) ?? gone;
    },
    read: async (accountId, signal) =>
      (await use(accountId, (session) => session.read(signal))) ?? gone,
    use,
    forget: () => {
      open.clear();
    },
  };
}
