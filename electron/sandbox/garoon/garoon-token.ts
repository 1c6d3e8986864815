import { answers } from '../answers.ts';
import type { VendorAnswer, VendorRequest } from '../exchange.ts';
import type { TokenBook } from '../token-book.ts';

/** A confidential OAuth client, as an administrator registers it. */
export interface GaroonClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

const ACCESS_SECONDS = 3600;

const presentedClient = (request: VendorRequest, form: URLSearchParams): string => {
  const basic = /^Basic (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  return basic === undefined
    ? `${form.get('client_id') ?? ''}:${form.get('client_secret') ?? ''}`
    : Buffer.from(basic, 'base64').toString('utf8');
};

/** The cloud's `POST /oauth2/token`, refresh only: client in a Basic header or in the form. */
export const garoonToken = (
  tokens: TokenBook,
  client: GaroonClient,
  request: VendorRequest,
): VendorAnswer => {
  const refuse = (status: number, error: string): VendorAnswer => answers.json(status, { error });
  if (request.method !== 'POST') return answers.empty(405, { allow: 'POST' });
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return refuse(400, 'invalid_request');
  const form = new URLSearchParams(request.body);
  if (presentedClient(request, form) !== `${client.clientId}:${client.clientSecret}`) {
    return refuse(401, 'invalid_client');
  }
  if (form.get('grant_type') !== 'refresh_token') return refuse(400, 'unsupported_grant_type');
  const check = tokens.check('refresh', form.get('refresh_token') ?? '');
  if (check.kind !== 'valid') return refuse(400, 'invalid_grant');
  return answers.json(200, {
    access_token: tokens.issue('access', check.grant, ACCESS_SECONDS),
    token_type: 'bearer',
    expires_in: ACCESS_SECONDS,
    scope: check.grant.scopes.join(' '),
  });
};
