import { answers } from '../answers.ts';
import type { VendorAnswer } from '../exchange.ts';
import type { TokenBook } from '../token-book.ts';
import { tokenError } from './token-grants.ts';

/** What the authorization endpoint needs. */
interface AuthorizeDeps {
  readonly clientId: string;
  readonly tokens: TokenBook;
  /** The member who is logged in in the browser. */
  readonly subject: string;
  readonly redirectUris: () => readonly string[] | null;
}

const CODE_SECONDS = 600;
const SCOPES: readonly string[] = ['user', 'user.read', 'directory', 'directory.read'];
const LOOPBACK_CALLBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/callback$/u;

const isRegistered = (uri: string, registered: readonly string[] | null): boolean =>
  registered === null ? LOOPBACK_CALLBACK.test(uri) : registered.includes(uri);

const problemOf = (query: URLSearchParams, scopes: readonly string[]): string | null => {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  if (scopes.length === 0 || !scopes.every((scope) => SCOPES.includes(scope))) {
    return 'invalid_scope';
  }
  return query.get('state') ? null : 'invalid_request';
};

/** `GET /authorize`: the member agrees at once and is sent back with a code. */
export const authorize = (deps: AuthorizeDeps, query: URLSearchParams): VendorAnswer => {
  const redirectUri = query.get('redirect_uri') ?? '';
  // A wrong client or address is shown to the person: sending them on would leak the answer.
  if (query.get('client_id') !== deps.clientId) return tokenError(400, 'invalid_client');
  if (!isRegistered(redirectUri, deps.redirectUris())) {
    return tokenError(400, 'invalid_request', 'redirect_uri is not registered');
  }
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const target = new URL(redirectUri);
  const problem = problemOf(query, scopes);
  if (problem === null) {
    const code = deps.tokens.issue('code', { subject: deps.subject, scopes }, CODE_SECONDS);
    target.searchParams.set('code', code);
  } else {
    target.searchParams.set('error', problem);
  }
  target.searchParams.set('state', query.get('state') ?? '');
  return answers.redirect(target.href);
};
