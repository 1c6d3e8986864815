import type { AuthorizingHeaders } from '../authorizer.ts';
import type { GaroonPassword } from './credentials.ts';

/**
 * Password login: base64 of UTF-8 `login:password` in a header of its own; a site behind Basic auth
 * needs that one beside it (Garoon, authentication).
 */
export function passwordHeaders(credentials: GaroonPassword): AuthorizingHeaders {
  const { login, password, basic } = credentials;
  const proof = { 'x-cybozu-authorization': base64(`${login}:${password}`) };
  if (basic === undefined) {
    return { kind: 'headers', headers: proof, secrets: [password] };
  }
  const authorization = `Basic ${base64(`${basic.user}:${basic.password}`)}`;
  return {
    kind: 'headers',
    headers: { ...proof, authorization },
    secrets: [password, basic.password],
  };
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
