import type { Failure } from '../../contract/delivery.ts';
import type { Authorizer } from '../authorizer.ts';
import { failure } from '../failure.ts';
import { createVendorHttp } from '../http.ts';
import { isSuccess } from '../outcome.ts';
import type { Connection } from '../port.ts';
import type { LineworksAccount } from './account.ts';
import type { LineworksCredentials } from './credentials.ts';
import { grantForm } from './grant.ts';
import type { SessionMemory } from './session-memory.ts';
import { tokenFailure } from './token-failure.ts';
import { readTokenReply } from './token-reply.ts';

/** A token about to end would end on the way. */
const earlyMs = 60_000;

/** Access tokens of one account: kept, used again, and renewed at most once for each delivery. */
export interface Tokens extends Authorizer {
  /** Starts a delivery. Null, or why there can be none. */
  begin(): Promise<Failure | null>;
  renew(): Promise<'renewed' | Failure>;
}

/** Tokens for the API; they are asked for at `authUrl` and nowhere else. */
export function createTokens(
  connection: Connection<LineworksAccount, LineworksCredentials>,
  memory: SessionMemory,
): Tokens {
  const { account, credentials, transport, timeoutMs, now } = connection;
  const allowInsecureHttp = account.allowInsecureHttp ?? false;
  const auth = createVendorHttp({
    baseUrl: account.authUrl,
    allowInsecureHttp,
    transport,
    timeoutMs,
  });
  let given: LineworksCredentials | null = null;
  let hasRenewed = false;

  async function ask(): Promise<'renewed' | Failure> {
    if (given === null) return failure('auth-expired', 'credentials-missing');
    const asked = given;
    const { refreshToken } = memory.kept();
    const form = await grantForm(asked, { refreshToken, now: now() });
    if (form === null) return failure('auth-expired', 'private-key-invalid');
    // Never ended by the caller: a rotated refresh token in the answer must not be lost (LW-6).
    const { signal } = new AbortController();
    const answer = await auth.send({ method: 'POST', path: ['token'], form, signal });
    if (answer.kind !== 'answer') return answer;
    if (!isSuccess(answer)) return tokenFailure(answer, { kind: asked.kind, now: now() });
    return await keep(answer.body, asked);
  }

  async function keep(body: unknown, asked: LineworksCredentials): Promise<'renewed' | Failure> {
    const reply = readTokenReply(body);
    if (reply === null) return failure('unexpected-response', 'unknown-answer');
    const { accessToken, refreshToken, lifeMs } = reply;
    const scope =
      reply.scope ?? (asked.kind === 'service-account' ? asked.scope : memory.kept().scope);
    const rotated = refreshToken === null ? {} : { refreshToken };
    await memory.keep({ accessToken, expiresAt: now() + lifeMs, scope, ...rotated });
    return 'renewed';
  }

  async function renew(): Promise<'renewed' | Failure> {
    // A token that is refused right after it was given will not get better by asking again.
    if (hasRenewed) return failure('auth-expired', 'credentials-refused');
    hasRenewed = true;
    return await ask();
  }

  return {
    async begin() {
      hasRenewed = false;
      [given] = await Promise.all([credentials.given(), memory.load()]);
      if (given === null) return failure('auth-expired', 'credentials-missing');
      const isNobody = given.kind === 'service-account' && account.user === 'me';
      return isNobody ? failure('refused', 'setting-invalid', { field: 'user' }) : null;
    },
    async headers() {
      const { accessToken: held, expiresAt } = memory.kept();
      if (held === null || expiresAt - earlyMs <= now()) {
        const renewed = await renew();
        if (renewed !== 'renewed') return renewed;
      }
      const accessToken = memory.kept().accessToken ?? '';
      return { kind: 'headers', headers: { authorization: `Bearer ${accessToken}` } };
    },
    renew,
  };
}
