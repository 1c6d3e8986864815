import { answers, type VendorAnswer, type VendorRequest } from '../exchange.ts';
import type { SiteDeps, VendorSite } from '../sites.ts';
import { createTokenBook, type TokenBook } from '../token-book.ts';
import {
  createAuthorizationCodes,
  grantToken,
  REFRESH_SECONDS,
  tokenError,
} from './token-grants.ts';
import { authorize } from './authorize.ts';
import type { LineworksState } from './state.ts';
import { generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';

/** The sample's service account: a virtual administrator that signs in with a key. */
interface ServiceAccount {
  readonly id: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly publicKey: KeyObject;
}

const BITS = 2048;

/** Makes the account when it is first asked for, since a key takes a while. */
const createServiceAccount = (id: string): (() => ServiceAccount) => {
  let made: ServiceAccount | null = null;
  return () => {
    if (made !== null) return made;
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
    made = {
      id,
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKey,
    };
    return made;
  };
};

interface AssertionCheck {
  readonly clientId: string;
  readonly account: ServiceAccount;
  /** Epoch ms. */
  readonly now: number;
}

const LIFE_SECONDS = 3600;

const TOLERATED_SECONDS = 60;

const headSchema = z.strictObject({ alg: z.literal('RS256'), typ: z.literal('JWT') });

const claimsSchema = z.strictObject({
  iss: z.string(),
  sub: z.string(),
  iat: z.int(),
  exp: z.int(),
});

const decode = <Value>(part: string, schema: z.ZodType<Value>): Value | null => {
  try {
    return (
      schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))).data ?? null
    );
  } catch {
    return null;
  }
};

const timeProblem = (claims: z.infer<typeof claimsSchema>, now: number): string | null => {
  const seconds = Math.floor(now / 1000);
  if (claims.iat > seconds + TOLERATED_SECONDS) return 'JWT iat is in the future';
  if (claims.exp <= seconds) return 'JWT has expired (exp)';
  return claims.exp - claims.iat > LIFE_SECONDS ? 'JWT exp is more than an hour after iat' : null;
};

/**
 * What is wrong with the assertion of a service account (RS256; `iss` client id, `sub` service
 * account, `iat` and `exp` in seconds, an hour apart at most); null if nothing is.
 */
const checkAssertion = (assertion: string, check: AssertionCheck): string | null => {
  const [head = '', claimed = '', signature = '', ...rest] = assertion.split('.');
  if (rest.length > 0 || decode(head, headSchema) === null) return 'JWT header is not RS256';
  const claims = decode(claimed, claimsSchema);
  if (claims === null) return 'JWT claims are not as they must be';
  const { account, clientId, now } = check;
  const signed = Buffer.from(`${head}.${claimed}`);
  if (!verify('RSA-SHA256', signed, account.publicKey, Buffer.from(signature, 'base64url'))) {
    return 'JWT signature is wrong';
  }
  if (claims.iss !== clientId || claims.sub !== account.id) return 'JWT iss or sub is unknown';
  return timeProblem(claims, now);
};

/** The path of the sign-in base URL. */
export const LINEWORKS_AUTH_MOUNT = '/oauth2/v2.0';

/** The sample sign-in host with its client and its tokens. */
export interface LineworksAuthSite extends VendorSite {
  readonly clientId: string;
  readonly clientSecret: string;
  /** A new refresh token of the sample person. */
  newRefreshToken(scopes?: readonly string[]): string;
  /** The app's service account; its key is made when it is first asked for. */
  readonly serviceAccount: () => ServiceAccount;
  readonly tokens: TokenBook;
}

const AUTHORIZE = `${LINEWORKS_AUTH_MOUNT}/authorize`;

const isForm = (request: VendorRequest): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/iu.test(request.headers['content-type'] ?? '');

/** LINE WORKS sign-in: authorize, token (code, refresh and service account), revoke. */
export const createLineworksAuthSite = (
  deps: SiteDeps & { readonly state: LineworksState },
): LineworksAuthSite => {
  const { ids, state, assumptions, now } = deps;
  const tokens = createTokenBook(now, ids);
  const codes = createAuthorizationCodes(state);
  const client = { clientId: ids.uuid(), clientSecret: ids.secret() };
  const { clientId } = client;
  const [person] = deps.people;
  const serviceAccount = createServiceAccount(state.serviceAccountId);
  const assertionProblem = (assertion: string): string | null =>
    checkAssertion(assertion, { clientId, account: serviceAccount(), now: now() });
  const grants = { tokens, codes, assumptions, state, assertionProblem };
  const consent = { clientId, tokens, codes, person, state, path: AUTHORIZE };

  const withClient = (
    request: VendorRequest,
    run: (form: URLSearchParams) => VendorAnswer,
  ): VendorAnswer => {
    if (request.method !== 'POST') return answers.empty(405, { allow: 'POST' });
    if (!isForm(request)) return tokenError(400, 'invalid_request', 'form body expected');
    const form = new URLSearchParams(request.body);
    const known =
      form.get('client_id') === client.clientId &&
      form.get('client_secret') === client.clientSecret;
    return known ? run(form) : tokenError(401, 'invalid_client');
  };

  const consented = (request: VendorRequest): VendorAnswer => {
    if (request.method === 'GET') {
      return authorize(consent, { method: 'GET', fields: request.query });
    }
    if (request.method !== 'POST') return answers.empty(405, { allow: 'GET, POST' });
    if (!isForm(request)) return tokenError(400, 'invalid_request', 'form body expected');
    return authorize(consent, { method: 'POST', fields: new URLSearchParams(request.body) });
  };

  /** Clients compare their clock with this one. */
  const dated = ({ headers, ...rest }: VendorAnswer): VendorAnswer => ({
    ...rest,
    headers: { date: new Date(now()).toUTCString(), ...headers },
  });

  const answer = (request: VendorRequest): VendorAnswer => {
    switch (request.path) {
      case AUTHORIZE:
        return consented(request);
      case `${LINEWORKS_AUTH_MOUNT}/token`:
        return withClient(request, (form) => grantToken(grants, form));
      case `${LINEWORKS_AUTH_MOUNT}/revoke`:
        return withClient(request, (form) => {
          tokens.revoke(form.get('token') ?? '');
          return answers.empty(200);
        });
      default:
        return answers.empty(404);
    }
  };

  return {
    ...client,
    tokens,
    serviceAccount,
    newRefreshToken: (scopes = ['user', 'directory.read']) =>
      tokens.issue('refresh', { subject: person.lineworksId, scopes }, REFRESH_SECONDS),
    errorOf: (status) =>
      dated(tokenError(status, status < 500 ? 'invalid_request' : 'server_error')),
    handle: (request) => dated(answer(request)),
  };
};
