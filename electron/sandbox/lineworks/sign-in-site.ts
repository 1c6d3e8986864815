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
import { createServiceAccount, type ServiceAccount, checkAssertion } from './service-account.ts';

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
