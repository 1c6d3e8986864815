import { answers } from '../answers.ts';
import type { Assumptions } from '../assumptions.ts';
import type { VendorAnswer } from '../exchange.ts';
import type { Grant, TokenBook } from '../token-book.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import type { LineworksState } from './lineworks-state.ts';
import { readScopes } from './scopes.ts';

/** What issuing needs. */
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
