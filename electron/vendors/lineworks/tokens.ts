import type { Failure } from '../../contract/views/delivery.ts';
import { type Authorizer, createVendorHttp } from '../http.ts';
import { failure, type Connection } from '../port.ts';
import { isSuccess, failureOf, quote } from '../answer-failure.ts';
import type { LineworksAccount, LineworksCredentials } from './schemas.ts';
import { grantForm } from './service-account.ts';
import type { SessionMemory } from './session-memory.ts';
import * as z from 'zod';
import type { Answer } from '../answer.ts';
import { secondMs } from '../../contract/time.ts';

/** LINE WORKS, user-profile-status: any one of these is enough to write. */
const writing: readonly string[] = ['user', 'directory'];

/**
 * Whether a token's scopes let it change a status; null where the vendor did not say which it has.
 * Scopes are separated by spaces (RFC 6749); commas are tolerated.
 */
export function mayWriteWith(scope: string | null): boolean | null {
  const scopes = (scope ?? '').split(/[\s,]+/u).filter((each) => each !== '');
  return scopes.length === 0 ? null : scopes.some((each) => writing.includes(each));
}

/** More than a vendor allows for clocks that differ. */
const mostDifferenceMs = 5 * 60_000;

/** How a server speaks of a JWT from another time; none of the wordings is documented. */
const timeWords = /\b(?:iat|exp|expired?|issued at|not yet valid|clock|time)\b/iu;

/** Who asked for a token, and when (epoch ms). */
interface TokenQuestion {
  readonly kind: LineworksCredentials['kind'];
  readonly now: number;
}

/** Whether this computer's clock and the vendor's are too far apart for a signed assertion. */
function clocksDiffer({ headers }: Answer, now: number): boolean {
  const at = Date.parse(headers.get('date') ?? '');
  return Math.abs(at - now) > mostDifferenceMs;
}

/**
 * Why the token endpoint gave no token (RFC 6749, `error`). An assertion is dated by this computer's
 * clock, so a wrong one is reported as such; once the clock is set, the same credentials work again.
 */
export function tokenFailure(answer: Answer, { kind, now }: TokenQuestion): Failure {
  if (answer.status !== 400 && answer.status !== 401) return failureOf(answer, { now });
  const words = quote(answer);
  if (words['code'] === 'invalid_scope') return failure('refused', 'scope-missing', words);
  const isDated = kind === 'service-account' && words['code'] !== 'invalid_client';
  if (isDated && clocksDiffer(answer, now)) return failure('transient', 'clock-wrong', words);
  const isAboutTime = isDated && timeWords.test(String(words['text'] ?? ''));
  return failure('auth-expired', isAboutTime ? 'clock-wrong' : 'credentials-refused', words);
}

const replySchema = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().nullish(),
  expires_in: z.union([z.number(), z.string()]).nullish(),
  scope: z.string().nullish().catch(null),
});

/** The shorter of the two lifetimes an app can be given. */
const leastSeconds = 3600;

interface TokenReply {
  readonly accessToken: string;
  /** Null when the one in use stays valid: rotation is a setting of the app (LW-6). */
  readonly refreshToken: string | null;
  readonly lifeMs: number;
  /** Null where the vendor does not say: then it is what was asked for (RFC 6749). */
  readonly scope: string | null;
}

function textOf(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Reads a reply of the token endpoint; `expires_in` comes as text or number (LW-7). Null if it is none. */
export function readTokenReply(json: unknown): TokenReply | null {
  const parsed = replySchema.safeParse(json);
  if (!parsed.success) return null;
  const { access_token: accessToken, refresh_token: refreshToken, scope } = parsed.data;
  const seconds = Number(parsed.data.expires_in ?? Number.NaN);
  const life = Number.isFinite(seconds) && seconds > 0 ? seconds : leastSeconds;
  return {
    accessToken,
    refreshToken: textOf(refreshToken),
    lifeMs: life * secondMs,
    scope: textOf(scope),
  };
}

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
