import { answers, type VendorAnswer, type VendorRequest } from '../exchange.ts';
import { CONSENT_FIELD, consentPage } from '../consent-page.ts';
import type { TokenBook } from '../token-book.ts';
import type { GaroonState } from './state.ts';

export const AUTHORIZATION_PATH = '/oauth2/authorization';

export interface GaroonAuthorizeDeps {
  readonly clientId: string;
  readonly state: GaroonState;
  readonly tokens: TokenBook;
  /** The redirect address that a code was issued for. */
  readonly codeTargets: Map<string, string>;
}

const CODE_SECONDS = 600;
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/u;
const CARRIED: readonly string[] = ['response_type', 'client_id', 'redirect_uri', 'scope', 'state'];

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['g:presence:read', 'see who is present'],
  ['g:presence:write', 'change your presence'],
  ['g:base:read', 'look up users'],
]);

const isRegistered = (uri: string, registered: readonly string[] | null): boolean =>
  registered === null ? LOOPBACK.test(uri) : registered.includes(uri);

const scopesOf = (fields: URLSearchParams): readonly string[] =>
  (fields.get('scope') ?? '').split(' ').filter((scope) => scope !== '');

const problemOf = (fields: URLSearchParams): string | null => {
  if (fields.get('response_type') !== 'code') return 'unsupported_response_type';
  const scopes = scopesOf(fields);
  if (scopes.length === 0 || !scopes.every((scope) => MEANINGS.has(scope))) return 'invalid_scope';
  return fields.get('state') ? null : 'invalid_request';
};

const back = (fields: URLSearchParams, answer: Readonly<Record<string, string>>): VendorAnswer => {
  const target = new URL(fields.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  target.searchParams.set('state', fields.get('state') ?? '');
  return answers.redirect(target.href);
};

const ask = (deps: GaroonAuthorizeDeps, fields: URLSearchParams): VendorAnswer => {
  const user = deps.state.userByCode(deps.state.browserUser);
  return consentPage({
    vendor: 'Garoon',
    client: 'Presently',
    user: user?.name ?? deps.state.browserUser,
    scopes: scopesOf(fields).map((id) => ({ id, meaning: MEANINGS.get(id) ?? id })),
    action: AUTHORIZATION_PATH,
    fields: Object.fromEntries([...fields].filter(([name]) => CARRIED.includes(name))),
  });
};

const decide = (deps: GaroonAuthorizeDeps, fields: URLSearchParams): VendorAnswer => {
  if (fields.get(CONSENT_FIELD) !== 'allow') return back(fields, { error: 'access_denied' });
  const grant = { subject: deps.state.browserUser, scopes: scopesOf(fields) };
  const code = deps.tokens.issue('code', grant, CODE_SECONDS);
  deps.codeTargets.set(code, fields.get('redirect_uri') ?? '');
  return back(fields, { code });
};

/** `GET` asks the person who is logged in in the browser, `POST` is their answer. */
export const garoonAuthorize = (
  deps: GaroonAuthorizeDeps,
  request: VendorRequest,
): VendorAnswer => {
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') return answers.empty(405, { allow: 'GET, POST' });
  const fields = method === 'GET' ? request.query : new URLSearchParams(request.body);
  // A wrong client or address is shown to the person: sending them on would leak the answer.
  if (fields.get('client_id') !== deps.clientId) return answers.html(400, 'Unknown client');
  if (!isRegistered(fields.get('redirect_uri') ?? '', deps.state.redirectUris)) {
    return answers.html(400, 'The redirect address is not registered');
  }
  const error = problemOf(fields);
  if (error !== null) return back(fields, { error });
  return method === 'GET' ? ask(deps, fields) : decide(deps, fields);
};
