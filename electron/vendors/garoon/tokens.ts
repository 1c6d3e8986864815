import * as z from 'zod';
import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import { createVendorHttp, type Authorizer, type VendorHttpOptions } from '../http.ts';
import { failureOf, isSuccess, quote } from '../answer-failure.ts';
import type { GaroonClient } from './schemas.ts';
import { signsInWithOauth } from './address.ts';
import { unanswered } from './failure.ts';
import type { Json } from '../../contract/json.ts';
import { secondMs } from '../../contract/time.ts';

const memorySchema = z.strictObject({
  accessToken: z.string(),
  /** Epoch ms. */
  expiresAt: z.number(),
  /** The newest refresh token; null where the vendor gave none since the sign-in. */
  refreshToken: z.string().nullable(),
});

/** What the vendor gave since the sign-in; it survives a restart (docs/control.md#import). */
export type OauthMemory = Readonly<z.infer<typeof memorySchema>>;

/** The memory in a stored session, or null if there is none that can be read. */
export function readOauthMemory(session: Json): OauthMemory | null {
  return memorySchema.safeParse(session).data ?? null;
}

const defaultLifeSeconds = 3600;

const replySchema = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().catch(defaultLifeSeconds),
});

export interface TokenRequest {
  readonly client: Pick<GaroonClient, 'clientId' | 'clientSecret'>;
  readonly form: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Asks for tokens at the cloud edition's `{origin}/oauth2/token`. */
export type TokenCall = (
  request: TokenRequest,
) => Promise<{ readonly kind: 'tokens'; readonly memory: OauthMemory } | Failure>;

/**
 * Makes the call, with the client's credentials in a Basic header, which most clients of the vendor
 * do. 400 and 401 both mean that the sign-in does not hold. `now` gives epoch ms.
 */
export function createTokenCall(options: VendorHttpOptions, now: () => number): TokenCall {
  return async ({ client, form, signal }) => {
    if (!signsInWithOauth(options.baseUrl)) {
      return failure('refused', 'setting-invalid', { field: 'credentials' });
    }
    const { origin } = new URL(options.baseUrl);
    const authorizer = clientAuthorizer(client);
    const http = createVendorHttp({ ...options, baseUrl: origin, authorizer });
    const path = ['oauth2', 'token'];
    const answer = await http.send({ method: 'POST', path, form, signal });
    if (answer.kind !== 'answer') {
      return unanswered(answer, { signIn: 'oauth', isCloud: true });
    }
    if (answer.status === 400 || answer.status === 401) {
      return failure('auth-expired', 'credentials-refused', quote(answer));
    }
    const reply = replySchema.safeParse(answer.body);
    if (!isSuccess(answer) || !reply.success) {
      return isSuccess(answer)
        ? failure('unexpected-response', 'unknown-answer', { status: answer.status })
        : failureOf(answer, { now: now() });
    }
    const { access_token: accessToken, refresh_token: rotated, expires_in: life } = reply.data;
    const expiresAt = now() + life * secondMs;
    return { kind: 'tokens', memory: { accessToken, expiresAt, refreshToken: rotated ?? null } };
  };
}

function clientAuthorizer({ clientId, clientSecret }: TokenRequest['client']): Authorizer {
  const basic = Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
  const headers = { authorization: `Basic ${basic}` };
  return { headers: () => Promise.resolve({ kind: 'headers', headers, secrets: [clientSecret] }) };
}
