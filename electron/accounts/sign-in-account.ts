import type { AccountFinding } from '../contract/commands/accounts.ts';
import type { CommandInput } from '../contract/commands/commands.ts';
import type { AuthorizationRequest } from '../vendors/browser-sign-in.ts';
import { because, found, type Result } from './account-problem.ts';
import {
  callLimitMs,
  type AccountPorts,
  type Waiting,
  type RedirectAnswer,
  type RedirectListener,
} from './account-ports.ts';
import { planSignIn, type SignInPlan } from './sign-in-plan.ts';
import type { Candidate, TryAccount } from './try-account.ts';
import { createHash } from 'node:crypto';
import { minuteMs } from '../contract/time.ts';

const secretBytes = 32;

/** The secrets of one sign-in in the browser. */
interface ProofKey {
  /** Comes back with the browser, so that no other page can answer. */
  readonly state: string;
  /** Proves to the vendor that who exchanges the code also asked for it (RFC 7636). */
  readonly verifier: string;
  /** S256 of the verifier. */
  readonly challenge: string;
}

/** Makes the secrets of one sign-in; none is used twice. */
function createProofKey(random: (bytes: number) => Uint8Array): ProofKey {
  const text = (): string => Buffer.from(random(secretBytes)).toString('base64url');
  const verifier = text();
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { state: text(), verifier, challenge };
}

/** How long a person may take in the browser. */
const limitMinutes = 5;

type Ended = RedirectAnswer | { readonly kind: 'too-late' } | { readonly kind: 'cancelled' };

/** Waits for the browser, the clock or the person, whichever comes first. */
function ending(
  listener: RedirectListener,
  signal: AbortSignal,
  { setTimer }: AccountPorts,
): Promise<Ended> {
  return new Promise((resolve) => {
    const cancel = (): void => {
      resolve({ kind: 'cancelled' });
    };
    const stopTimer = setTimer(limitMinutes * minuteMs, () => {
      resolve({ kind: 'too-late' });
    });
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    void listener.answer.then((answer) => {
      stopTimer();
      signal.removeEventListener('abort', cancel);
      resolve(answer);
    });
  });
}

/** Null where this edition of the vendor has no such sign-in, which only its address shows. */
function addressFor(
  { signIn, account, client }: SignInPlan,
  request: AuthorizationRequest,
): string | null {
  try {
    return signIn.authorizationUrl(account, client, request);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The code the vendor sent back with the browser. */
async function askInBrowser(
  plan: SignInPlan,
  key: ProofKey,
  {
    listener,
    waiting,
    ports,
  }: { listener: RedirectListener; waiting: Waiting; ports: AccountPorts },
): Promise<Result<string>> {
  const { state, challenge } = key;
  const { redirectUri } = listener;
  const url = addressFor(plan, { redirectUri, state, challenge });
  if (url === null) return because({ kind: 'no-browser-sign-in', name: plan.account.name });
  waiting.progress({ kind: 'browser', url });
  // Where no browser starts, the person opens the address that is shown.
  void ports.browser.open(url);
  const ended = await ending(listener, waiting.signal, ports);
  switch (ended.kind) {
    case 'code':
      return found(ended.code);
    case 'denied':
      return because({ kind: 'denied', name: plan.account.name, code: ended.code });
    case 'too-late':
      return because({ kind: 'too-late', minutes: limitMinutes });
    case 'cancelled':
      return because({ kind: 'cancelled' });
  }
}

async function exchangeCode(
  plan: SignInPlan,
  answer: { readonly code: string; readonly redirectUri: string; readonly verifier: string },
  { ports, waiting }: { ports: AccountPorts; waiting: Waiting },
): Promise<Result<Candidate>> {
  const { account, signIn, client, allowPlaintextSecrets } = plan;
  const { transport, now } = ports;
  waiting.progress({ kind: 'exchanging' });
  const connection = { account, transport, now, timeoutMs: callLimitMs };
  const outcome = await signIn.exchange(connection, client, { ...answer, signal: waiting.signal });
  if (outcome.kind !== 'signed-in') {
    return because({ kind: 'failed', name: account.name, notice: outcome.notice });
  }
  const { credentials, session } = outcome;
  return found({ account, credentials, session, allowPlaintextSecrets });
}

/**
 * Signs in through the system's browser (RFC 8252): the person allows it there, the vendor sends the
 * browser back to this computer, and the code it brings becomes credentials that are tried and stored.
 */
export async function signInAccount(
  input: CommandInput<'signInAccount'>,
  waiting: Waiting,
  { ports, tryAccount }: { ports: AccountPorts; tryAccount: TryAccount },
): Promise<Result<AccountFinding>> {
  waiting.progress({ kind: 'checking' });
  const plan = await planSignIn(input, ports);
  if (!plan.ok) return plan;
  const key = createProofKey(ports.random);
  const listener = await ports.browser.listen({
    port: input.redirectPort ?? null,
    state: key.state,
  });
  if (listener.kind === 'port-taken') return because(listener);
  try {
    const code = await askInBrowser(plan.value, key, { listener, waiting, ports });
    if (!code.ok) return code;
    const { redirectUri } = listener;
    const answer = { code: code.value, redirectUri, verifier: key.verifier };
    const candidate = await exchangeCode(plan.value, answer, { ports, waiting });
    return candidate.ok ? await tryAccount(candidate.value, waiting) : candidate;
  } finally {
    listener.close();
  }
}
