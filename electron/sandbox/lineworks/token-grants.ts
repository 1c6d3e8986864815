import { answers, type VendorAnswer } from '../exchange.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Grant, TokenBook } from '../token-book.ts';
import { type LineworksState, readScopes } from './state.ts';
import { createHash } from 'node:crypto';

/** What a code was asked for with. */
interface CodeRequest {
  readonly redirectUri: string;
  /** S256 of the verifier; null where the client sent none. */
  readonly challenge: string | null;
}

/** What each code was asked for with, until it is used. */
export interface AuthorizationCodes {
  remember(code: string, request: CodeRequest): void;
  /** The error of RFC 6749 that the token request deserves; null if it fits the code. */
  problem(form: URLSearchParams): 'invalid_request' | 'invalid_grant' | null;
}

/** Holds redirect address and PKCE challenge to codes; what PKCE does is a switch of the state. */
export const createAuthorizationCodes = (
  state: Pick<LineworksState, 'pkce'>,
): AuthorizationCodes => {
  const requests = new Map<string, CodeRequest>();

  const fitsVerifier = ({ challenge }: CodeRequest, verifier: string | null): boolean =>
    state.pkce !== 'checked' ||
    challenge === null ||
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === challenge;

  return {
    remember: (code, request) => {
      requests.set(code, request);
    },
    problem: (form) => {
      const verifier = form.get('code_verifier');
      if (state.pkce === 'refused' && verifier !== null) return 'invalid_request';
      const request = requests.get(form.get('code') ?? '');
      if (request === undefined) return 'invalid_grant';
      const redirectUri = form.get('redirect_uri') ?? request.redirectUri;
      const fits = redirectUri === request.redirectUri && fitsVerifier(request, verifier);
      return fits ? null : 'invalid_grant';
    },
  };
};

interface TokenGrantDeps {
  readonly tokens: TokenBook;
  readonly codes: AuthorizationCodes;
  readonly assumptions: Readonly<Assumptions>;
  readonly state: LineworksState;
  /** What is wrong with a service account's assertion; null if nothing is. */
  readonly assertionProblem: (assertion: string) => string | null;
}

/** A refresh token's life: 90 days. */
export const REFRESH_SECONDS = 90 * 86_400;

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** An error of the token endpoint, as in RFC 6749. */
export const tokenError = (status: number, error: string, description = error): VendorAnswer =>
  answers.json(status, { error, error_description: description });

const reply = (deps: TokenGrantDeps, grant: Grant, refreshToken: string | null): VendorAnswer => {
  const seconds = deps.state.accessTokenSeconds;
  return answers.json(200, {
    access_token: deps.tokens.issue('access', grant, seconds),
    ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    token_type: 'Bearer',
    expires_in: deps.assumptions['LW-7'] === 'string' ? String(seconds) : seconds,
    scope: grant.scopes.join(' '),
  });
};

const byCode = (deps: TokenGrantDeps, form: URLSearchParams): VendorAnswer => {
  const problem = deps.codes.problem(form);
  if (problem !== null) return tokenError(400, problem);
  const code = form.get('code') ?? '';
  const check = deps.tokens.check('code', code);
  deps.tokens.revoke(code);
  if (check.kind !== 'valid') return tokenError(400, 'invalid_grant');
  return reply(deps, check.grant, deps.tokens.issue('refresh', check.grant, REFRESH_SECONDS));
};

const byRefreshToken = (deps: TokenGrantDeps, form: URLSearchParams): VendorAnswer => {
  const token = form.get('refresh_token') ?? '';
  const check = deps.tokens.check('refresh', token);
  if (check.kind !== 'valid') return tokenError(400, 'invalid_grant');
  if (deps.assumptions['LW-6'] === 'off') return reply(deps, check.grant, null);
  deps.tokens.revoke(token);
  return reply(deps, check.grant, deps.tokens.issue('refresh', check.grant, REFRESH_SECONDS));
};

const byAssertion = (deps: TokenGrantDeps, form: URLSearchParams): VendorAnswer => {
  const problem = deps.assertionProblem(form.get('assertion') ?? '');
  if (problem !== null) return tokenError(400, 'invalid_grant', problem);
  const scopes = readScopes(form.get('scope'), deps.state);
  if (scopes === null) return tokenError(400, 'invalid_scope');
  return reply(deps, { subject: deps.state.serviceAccountId, scopes }, null);
};

/** Answers a token request whose client is known. */
export const grantToken = (deps: TokenGrantDeps, form: URLSearchParams): VendorAnswer => {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(deps, form);
    case 'refresh_token':
      return byRefreshToken(deps, form);
    case JWT_BEARER:
      return byAssertion(deps, form);
    case null:
      return tokenError(400, 'invalid_request', 'grant_type is required');
    default:
      return tokenError(400, 'unsupported_grant_type');
  }
};
