import { answers } from '../answers.ts';
import type { VendorAnswer, VendorRequest } from '../exchange.ts';
import type { SiteDeps, VendorSite } from '../site-deps.ts';
import { createTokenBook, type TokenBook } from '../token-book.ts';
import { authorize } from './authorize.ts';
import type { LineworksState } from './lineworks-state.ts';
import { grantToken, REFRESH_SECONDS, tokenError } from './token-grants.ts';

/** The path of the sign-in base URL. */
export const LINEWORKS_AUTH_MOUNT = '/oauth2/v2.0';

/** The sample sign-in host with its client and its tokens. */
export interface LineworksAuthSite extends VendorSite {
  readonly clientId: string;
  readonly clientSecret: string;
  /** A new refresh token of the sample person. */
  newRefreshToken(scopes?: readonly string[]): string;
  readonly tokens: TokenBook;
}

const isForm = (request: VendorRequest): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/iu.test(request.headers['content-type'] ?? '');

/** LINE WORKS sign-in: authorize, token (code and refresh), revoke. */
export const createLineworksAuthSite = (
  deps: SiteDeps & { readonly state: LineworksState },
): LineworksAuthSite => {
  const { ids, state, assumptions } = deps;
  const tokens = createTokenBook(deps.now, ids);
  const client = { clientId: ids.uuid(), clientSecret: ids.secret() };
  const subject = deps.people[0].lineworksId;
  const grants = { tokens, assumptions, accessTokenSeconds: () => state.accessTokenSeconds };
  const consent = {
    clientId: client.clientId,
    tokens,
    subject,
    redirectUris: () => state.redirectUris,
  };

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

  return {
    ...client,
    tokens,
    newRefreshToken: (scopes = ['user', 'directory.read']) =>
      tokens.issue('refresh', { subject, scopes }, REFRESH_SECONDS),
    errorOf: (status) => tokenError(status, status < 500 ? 'invalid_request' : 'server_error'),
    handle: (request) => {
      switch (request.path) {
        case `${LINEWORKS_AUTH_MOUNT}/authorize`:
          return request.method === 'GET'
            ? authorize(consent, request.query)
            : answers.empty(405, { allow: 'GET' });
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
    },
  };
};
