import { answers, type VendorAnswer } from '../exchange.ts';
import { CONSENT_FIELD, consentPage } from '../consent-page.ts';
import type { Person } from '../people.ts';
import type { TokenBook } from '../token-book.ts';
import { type AuthorizationCodes, tokenError } from './token-grants.ts';
import { type LineworksState, readScopes } from './state.ts';

interface AuthorizeDeps {
  readonly clientId: string;
  readonly tokens: TokenBook;
  readonly codes: AuthorizationCodes;
  /** The member who is logged in in the browser. */
  readonly person: Person;
  readonly state: LineworksState;
  readonly path: string;
}

/** `GET` shows what is asked for, `POST` is what the person answers. */
interface AuthorizeRequest {
  readonly method: 'GET' | 'POST';
  /** The query, or the form that carries it on. */
  readonly fields: URLSearchParams;
}

const CODE_SECONDS = 600;
const LOOPBACK_CALLBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/callback$/u;
const CARRIED = [
  'client_id',
  'redirect_uri',
  'scope',
  'response_type',
  'state',
  'code_challenge',
  'code_challenge_method',
];
const MEANINGS: Readonly<Record<string, string>> = {
  user: 'read and change your member data, your status included',
  'user.read': 'read your member data',
  directory: 'read and change the directory',
  'directory.read': 'read the directory',
};

const isRegistered = (uri: string, registered: readonly string[] | null): boolean =>
  registered === null ? LOOPBACK_CALLBACK.test(uri) : registered.includes(uri);

const problemOf = (fields: URLSearchParams, state: LineworksState): string | null => {
  if (fields.get('response_type') !== 'code') return 'unsupported_response_type';
  if (readScopes(fields.get('scope'), state) === null) return 'invalid_scope';
  const challenge = fields.get('code_challenge');
  const isPlain = challenge !== null && fields.get('code_challenge_method') !== 'S256';
  const isRefused = challenge !== null && state.pkce === 'refused';
  return isPlain || isRefused || !fields.get('state') ? 'invalid_request' : null;
};

const askPerson = (deps: AuthorizeDeps, fields: URLSearchParams): VendorAnswer =>
  consentPage({
    vendor: 'LINE WORKS',
    client: 'Presently',
    user: `${deps.person.firstName} ${deps.person.lastName}`,
    scopes: (readScopes(fields.get('scope'), deps.state) ?? []).map((id) => ({
      id,
      meaning: MEANINGS[id] ?? id,
    })),
    action: deps.path,
    fields: Object.fromEntries(
      CARRIED.flatMap((name) => {
        const value = fields.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
  });

const issueCode = (deps: AuthorizeDeps, fields: URLSearchParams): string => {
  const scopes = readScopes(fields.get('scope'), deps.state) ?? [];
  const grant = { subject: deps.person.lineworksId, scopes };
  const code = deps.tokens.issue('code', grant, CODE_SECONDS);
  const redirectUri = fields.get('redirect_uri') ?? '';
  deps.codes.remember(code, { redirectUri, challenge: fields.get('code_challenge') });
  return code;
};

/** `/authorize`: the member is asked, and is sent back with a code or with the reason for none. */
export const authorize = (
  deps: AuthorizeDeps,
  { method, fields }: AuthorizeRequest,
): VendorAnswer => {
  const redirectUri = fields.get('redirect_uri') ?? '';
  // A wrong client or address is shown to the person: sending them on would leak the answer.
  if (fields.get('client_id') !== deps.clientId) return tokenError(400, 'invalid_client');
  if (!isRegistered(redirectUri, deps.state.redirectUris)) {
    return tokenError(400, 'invalid_request', 'redirect_uri is not registered');
  }
  const problem = problemOf(fields, deps.state);
  if (problem === null && method === 'GET') return askPerson(deps, fields);
  const target = new URL(redirectUri);
  const isAllowed = problem === null && fields.get(CONSENT_FIELD) === 'allow';
  if (isAllowed) target.searchParams.set('code', issueCode(deps, fields));
  else target.searchParams.set('error', problem ?? 'access_denied');
  target.searchParams.set('state', fields.get('state') ?? '');
  return answers.redirect(target.href);
};
