import {
  type GaroonAccount,
  type GaroonClient,
  type GaroonCredentials,
  garoonClientSchema,
} from './schemas.ts';
import type { BrowserSignIn } from '../browser-sign-in.ts';
import { failure } from '../port.ts';
import { certifiedTransport } from './http.ts';
import { signsInWithOauth } from './address.ts';
import { createTokenCall } from './tokens.ts';

/** Presence to show it, and the list of users to find out who signed in. */
const scope = 'g:presence:read g:presence:write g:base:read';

/**
 * Sign-in in the browser at the cloud edition: the authorization code grant of a confidential client.
 * No PKCE challenge is sent: the vendor documents none, and its client proves itself by its secret.
 * `authorizationUrl` throws a `RangeError` for an address of the package edition, which has no OAuth.
 */
export const garoonSignIn: BrowserSignIn<GaroonAccount, GaroonClient, GaroonCredentials> = {
  clientSchema: garoonClientSchema,
  authorizationUrl({ baseUrl }, { clientId }, { redirectUri, state }) {
    if (!signsInWithOauth(baseUrl)) throw new RangeError('OAuth is for the cloud edition');
    const url = new URL('/oauth2/authorization', baseUrl);
    const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri };
    url.search = new URLSearchParams({ ...query, state, scope }).toString();
    return url.href;
  },
  async exchange({ account, transport, timeoutMs, now }, client, { code, redirectUri, signal }) {
    const { baseUrl, allowInsecureHttp = false } = account;
    const certified = certifiedTransport(transport, () => Promise.resolve(client.certificate));
    const httpConnection = { baseUrl, allowInsecureHttp, transport: certified, timeoutMs };
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
    const reply = await createTokenCall(httpConnection, now)({ client, form, signal });
    if (reply.kind !== 'tokens') return reply;
    const { refreshToken } = reply.memory;
    // Without one the person would have to sign in every hour.
    if (refreshToken === null)
      return failure('unexpected-response', 'unknown-answer', { status: 200 });
    return {
      kind: 'signed-in',
      credentials: { kind: 'oauth', ...client, refreshToken },
      session: reply.memory,
    };
  },
};
