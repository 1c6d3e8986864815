import { answers, type VendorAnswer, type VendorRequest } from '../exchange.ts';
import type { Grant, TokenBook } from '../token-book.ts';
import type { GaroonState } from './state.ts';

/** A confidential OAuth client, as an administrator registers it. */
export interface GaroonClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface GaroonTokenDeps {
  readonly tokens: TokenBook;
  readonly client: GaroonClient;
  readonly state: GaroonState;
  /** The redirect address that a code was issued for. */
  readonly codeTargets: Map<string, string>;
}

const REFRESH_SECONDS = 365 * 86_400;

const refuse = (status: number, error: string): VendorAnswer => answers.json(status, { error });

const presentedClient = (request: VendorRequest, form: URLSearchParams): string => {
  const basic = /^Basic (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  return basic === undefined
    ? `${form.get('client_id') ?? ''}:${form.get('client_secret') ?? ''}`
    : Buffer.from(basic, 'base64').toString('utf8');
};

const reply = (deps: GaroonTokenDeps, grant: Grant, refreshToken: string | null): VendorAnswer =>
  answers.json(200, {
    access_token: deps.tokens.issue('access', grant, deps.state.accessTokenSeconds),
    ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    token_type: 'bearer',
    expires_in: deps.state.accessTokenSeconds,
    scope: grant.scopes.join(' '),
  });

const byCode = (deps: GaroonTokenDeps, form: URLSearchParams): VendorAnswer => {
  const code = form.get('code') ?? '';
  const check = deps.tokens.check('code', code);
  const target = deps.codeTargets.get(code);
  // A code is good for one try, whatever comes of it.
  deps.tokens.revoke(code);
  deps.codeTargets.delete(code);
  if (check.kind !== 'valid' || form.get('redirect_uri') !== target) {
    return refuse(400, 'invalid_grant');
  }
  return reply(deps, check.grant, deps.tokens.issue('refresh', check.grant, REFRESH_SECONDS));
};

const byRefreshToken = (deps: GaroonTokenDeps, form: URLSearchParams): VendorAnswer => {
  const token = form.get('refresh_token') ?? '';
  const check = deps.tokens.check('refresh', token);
  if (check.kind !== 'valid') return refuse(400, 'invalid_grant');
  if (!deps.state.rotatesRefreshTokens) return reply(deps, check.grant, null);
  deps.tokens.revoke(token);
  return reply(deps, check.grant, deps.tokens.issue('refresh', check.grant, REFRESH_SECONDS));
};

/** The cloud's `POST /oauth2/token`: client in a Basic header or in the form. */
export const garoonToken = (deps: GaroonTokenDeps, request: VendorRequest): VendorAnswer => {
  if (request.method !== 'POST') return answers.empty(405, { allow: 'POST' });
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return refuse(400, 'invalid_request');
  const form = new URLSearchParams(request.body);
  const { clientId, clientSecret } = deps.client;
  if (presentedClient(request, form) !== `${clientId}:${clientSecret}`) {
    return refuse(401, 'invalid_client');
  }
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(deps, form);
    case 'refresh_token':
      return byRefreshToken(deps, form);
    default:
      return refuse(400, 'unsupported_grant_type');
  }
};
