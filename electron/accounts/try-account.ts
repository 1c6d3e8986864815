import type { AccountFinding } from '../contract/commands/accounts.ts';
import type { Json } from '../contract/json.ts';
import type { IdentifyOutcome, CredentialBox } from '../vendors/port.ts';
import { because, found, type Result } from './account-problem.ts';
import { callLimitMs, type AccountPorts, type Waiting } from './account-ports.ts';
import type { GivenAccount } from './read-entry.ts';

/** Credentials that are tried before anything is stored. */
interface MemoryBox extends CredentialBox<unknown> {
  /** What the vendor gave so far; null where it gave nothing. */
  held(): Json;
}

/**
 * Makes a box that lives in memory alone.
 * @param also is called with everything the vendor gives, for a sign-in that is stored already
 */
function createMemoryBox(
  given: unknown,
  session: Json,
  also: (session: Json) => Promise<void>,
): MemoryBox {
  let held = session;
  return {
    given: () => Promise.resolve(given),
    session: () => Promise.resolve(held),
    saveSession: async (next) => {
      held = next;
      await also(next);
    },
    held: () => held,
  };
}

/** An account to be signed in to and, only if that succeeds, stored. */
export interface Candidate extends GivenAccount {
  /** What the vendor gave with the credentials; null where it gave nothing. */
  readonly session: Json;
  readonly allowPlaintextSecrets: boolean;
  /** The credentials are those of the stored account, so they need not be stored again. */
  readonly keepsCredentials?: boolean;
}

/** Tries accounts and stores those that work. */
export type TryAccount = (
  candidate: Candidate,
  waiting: Waiting,
) => Promise<Result<AccountFinding>>;

/** What a vendor gave during a failed attempt: its refresh token may be the only valid one now. */
interface Leftover {
  readonly vendor: string;
  readonly given: unknown;
  readonly session: Json;
}

/** Whom credentials belong to, or why that is not known. */
export function findingOf(
  account: { readonly id: string; readonly name: string },
  outcome: IdentifyOutcome,
): Result<AccountFinding> {
  if (outcome.kind !== 'identified') {
    return because({ kind: 'failed', name: account.name, notice: outcome.notice });
  }
  const { user, displayName, mayWrite } = outcome;
  return found({ account: account.id, user, displayName, mayWrite });
}

/** The host that is asked, for the person to see where their credentials go. */
export function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : '';
}

/**
 * Makes what signs in with credentials that are not stored, reading only, and stores account and
 * credentials together with what the vendor gave meanwhile. A failure changes nothing that is stored
 * but for renewed tokens of the same sign-in, without which the stored account would stop working.
 */
export function createTryAccount(ports: AccountPorts): TryAccount {
  let leftover: Leftover | null = null;

  /** The credentials of the stored account that this one would replace, where the vendor is the same. */
  const storedFor = async ({ account }: Candidate): Promise<unknown> => {
    const { accounts } = ports.settings();
    const isStored = accounts.some(
      ({ id, vendor }) => id === account.id && vendor === account.vendor,
    );
    return isStored ? await ports.secrets.given(account.id) : null;
  };

  const leftFor = ({ account, credentials }: Candidate): Json => {
    if (leftover?.vendor !== account.vendor) return null;
    const isSame = ports.vendors[account.vendor].keepsSession(leftover.given, credentials);
    return isSame ? leftover.session : null;
  };

  const boxFor = async (candidate: Candidate): Promise<MemoryBox> => {
    const { account, credentials, session } = candidate;
    const stored = session === null ? await storedFor(candidate) : null;
    if (stored !== null && ports.vendors[account.vendor].keepsSession(stored, credentials)) {
      const kept = await ports.secrets.session(account.id);
      return createMemoryBox(credentials, kept, (next) =>
        ports.secrets.saveSession(account.id, next),
      );
    }
    const first = session ?? leftFor(candidate);
    return createMemoryBox(credentials, first, () => Promise.resolve());
  };

  const store = async (candidate: Candidate, session: Json): Promise<Result<null>> => {
    const { account, credentials, allowPlaintextSecrets, keepsCredentials = false } = candidate;
    const entry = keepsCredentials ? account : { ...account, credentials };
    const stored = await ports.store({
      text: JSON.stringify({ version: 1, accounts: [entry] }),
      replace: false,
      allowPlaintextSecrets,
      sessions: new Map(session === null ? [] : [[account.id, session]]),
    });
    return stored.ok ? found(null) : because({ kind: 'answered', error: stored.error });
  };

  const signInAndStore: TryAccount = async (candidate, { progress, signal }) => {
    const { account, credentials } = candidate;
    const box = await boxFor(candidate);
    const session = ports.vendors[account.vendor].connect({
      account,
      credentials: box,
      transport: ports.transport,
      now: ports.now,
      timeoutMs: callLimitMs,
    });
    progress({ kind: 'asking', host: hostOf(account.baseUrl) });
    const finding = findingOf(account, await session.identify(signal));
    leftover = { vendor: account.vendor, given: credentials, session: box.held() };
    if (signal.aborted) return because({ kind: 'cancelled' });
    if (!finding.ok) return finding;
    progress({ kind: 'storing' });
    const stored = await store(candidate, box.held());
    if (!stored.ok) return stored;
    leftover = null;
    return finding;
  };

  return async (candidate, waiting) => {
    const run = (): Promise<Result<AccountFinding>> => signInAndStore(candidate, waiting);
    // The account of that id may be in the middle of a call that renews the same token.
    return (await ports.use(candidate.account.id, run)) ?? (await run());
  };
}
