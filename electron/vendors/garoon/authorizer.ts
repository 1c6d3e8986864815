import type { Failure } from '../../contract/views/delivery.ts';
import type { AuthorizingHeaders, Authorizer } from '../http.ts';
import { failure, type CredentialBox } from '../port.ts';
import type { GaroonCredentials, GaroonOauth, GaroonPassword } from './schemas.ts';
import { readOauthMemory, type OauthMemory, type TokenCall } from './tokens.ts';

/** A token this close to its end is renewed before it is used. */
const earlyMs = 60_000;

export interface GaroonAuthorizerOptions {
  readonly credentials: CredentialBox<GaroonCredentials>;
  readonly askForToken: TokenCall;
  /** Epoch ms. */
  readonly now: () => number;
}

/** Proves who is calling: by password with every call, or by a token that is renewed in time. */
export function createGaroonAuthorizer(options: GaroonAuthorizerOptions): Authorizer {
  const { credentials, askForToken, now } = options;

  async function renewed(given: GaroonOauth): Promise<OauthMemory | Failure> {
    const old = readOauthMemory(await credentials.session());
    const refreshToken = old?.refreshToken ?? given.refreshToken;
    const reply = await askForToken({
      client: given,
      form: { grant_type: 'refresh_token', refresh_token: refreshToken },
      // Never ended by the caller: a rotated refresh token in the answer must not be lost.
      signal: new AbortController().signal,
    });
    if (reply.kind !== 'tokens') {
      return reply;
    }
    const memory = { ...reply.memory, refreshToken: reply.memory.refreshToken ?? refreshToken };
    await credentials.saveSession(memory);
    return memory;
  }

  async function tokenHeaders(given: GaroonOauth): Promise<AuthorizingHeaders | Failure> {
    const held = readOauthMemory(await credentials.session());
    const isFresh = held !== null && now() < held.expiresAt - earlyMs;
    const memory = isFresh ? held : await renewed(given);
    return 'kind' in memory
      ? memory
      : { kind: 'headers', headers: { authorization: `Bearer ${memory.accessToken}` } };
  }

  return {
    async headers() {
      const given = await credentials.given();
      if (given === null) {
        return failure('auth-expired', 'credentials-missing');
      }
      return given.kind === 'password' ? passwordHeaders(given) : await tokenHeaders(given);
    },
    async renew() {
      const given = await credentials.given();
      if (given?.kind !== 'oauth') {
        return 'not-renewable';
      }
      const memory = await renewed(given);
      return 'kind' in memory ? memory : 'renewed';
    },
  };
}

/**
 * Password login: base64 of UTF-8 `login:password` in a header of its own; a site behind Basic auth
 * needs that one beside it (Garoon, authentication).
 */
function passwordHeaders(credentials: GaroonPassword): AuthorizingHeaders {
  const { login, password, basic } = credentials;
  const proof = { 'x-cybozu-authorization': base64(`${login}:${password}`) };
  if (basic === undefined) {
    return { kind: 'headers', headers: proof, secrets: [password] };
  }
  const authorization = `Basic ${base64(`${basic.user}:${basic.password}`)}`;
  return {
    kind: 'headers',
    headers: { ...proof, authorization },
    secrets: [password, basic.password],
  };
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
