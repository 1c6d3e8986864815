import * as z from 'zod';
import { addressOf, safeBase } from '../address.ts';
import type { AuthorizationAnswer, BrowserSignIn, SignInOutcome } from '../browser-sign-in.ts';
import { failure } from '../port.ts';
import { createVendorHttp } from '../http.ts';
import { isSuccess, quote } from '../answer-failure.ts';
import type { LineworksAccount, LineworksCredentials } from './schemas.ts';
import { mayWriteWith, tokenFailure, readTokenReply } from './tokens.ts';
import { nothingKept } from './session-memory.ts';

const longest = 4096;
const text = z.string().trim().min(1).max(longest);

const clientSchema = z.strictObject({
  clientId: text,
  clientSecret: text,
  /** What to ask the person for; one of `user` and `directory` is needed to write. */
  scope: text.default('user'),
  /** False where the vendor's sign-in page refuses the two parameters of PKCE. */
  pkce: z.boolean().default(true),
});

/** The app of the LINE WORKS developer console that people sign in to. */
export type LineworksClient = z.infer<typeof clientSchema>;

type SignInConnection = Parameters<
  BrowserSignIn<LineworksAccount, LineworksClient, LineworksCredentials>['exchange']
>[0];
type TokenForm = Readonly<Record<string, string>>;

function formOf(client: LineworksClient, answer: AuthorizationAnswer): TokenForm {
  return {
    grant_type: 'authorization_code',
    code: answer.code,
    redirect_uri: answer.redirectUri,
    client_id: client.clientId,
    client_secret: client.clientSecret,
  };
}

/**
 * Buys tokens with the code. No document says whether the vendor knows PKCE: an endpoint that
 * refuses the request with the verifier is asked once more without it; the secret proves the client.
 */
async function exchange(
  { account, transport, timeoutMs, now }: SignInConnection,
  client: LineworksClient,
  answer: AuthorizationAnswer,
): Promise<SignInOutcome<LineworksCredentials>> {
  const allowInsecureHttp = account.allowInsecureHttp ?? false;
  const http = createVendorHttp({
    baseUrl: account.authUrl,
    allowInsecureHttp,
    transport,
    timeoutMs,
  });
  const { signal, verifier } = answer;
  const ask = (form: TokenForm): ReturnType<typeof http.send> =>
    http.send({ method: 'POST', path: ['token'], form, signal });
  const plain = formOf(client, answer);
  const first = await ask(client.pkce ? { ...plain, code_verifier: verifier } : plain);
  const isUnknown = first.kind === 'answer' && quote(first)['code'] === 'invalid_request';
  const reply = client.pkce && isUnknown ? await ask(plain) : first;
  if (reply.kind !== 'answer') return reply;
  if (!isSuccess(reply)) return tokenFailure(reply, { kind: 'oauth', now: now() });
  return outcomeOf(reply.body, client, now());
}

function outcomeOf(
  body: unknown,
  { clientId, clientSecret, scope: asked }: LineworksClient,
  now: number,
): SignInOutcome<LineworksCredentials> {
  const reply = readTokenReply(body);
  // Without a refresh token the sign-in would end with the day.
  if (reply?.refreshToken === undefined || reply.refreshToken === null) {
    return failure('unexpected-response', 'unknown-answer');
  }
  const { accessToken, refreshToken, lifeMs } = reply;
  const scope = reply.scope ?? asked;
  if (mayWriteWith(scope) === false) return failure('refused', 'scope-missing');
  return {
    kind: 'signed-in',
    credentials: { kind: 'oauth', clientId, clientSecret, refreshToken },
    session: { ...nothingKept, accessToken, expiresAt: now + lifeMs, scope },
  };
}

/** Sign-in of a member in the browser (LINE WORKS, auth-oauth). */
export const lineworksSignIn: BrowserSignIn<
  LineworksAccount,
  LineworksClient,
  LineworksCredentials
> = {
  clientSchema,
  authorizationUrl(account, { clientId, scope, pkce }, { redirectUri, state, challenge }) {
    const base = safeBase(account.authUrl, account.allowInsecureHttp ?? false);
    const query = {
      client_id: clientId,
      redirect_uri: redirectUri,
      scope,
      response_type: 'code',
      state,
      ...(pkce ? { code_challenge: challenge, code_challenge_method: 'S256' } : {}),
    };
    const url = base === null ? null : addressOf(base, { path: ['authorize'], query });
    if (url === null) throw new Error('the account was not checked');
    return url.href;
  },
  exchange,
};
