import type { LineworksCredentials } from './credentials.ts';
import { signAssertion } from './service-account.ts';

const jwtGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** What a grant is asked with besides the credentials. */
export interface GrantContext {
  /** The refresh token the vendor gave since, if any. */
  readonly refreshToken: string | null;
  /** Epoch ms. */
  readonly now: number;
}

/** The form that asks the token endpoint for an access token; null when the private key is unusable. */
export async function grantForm(
  credentials: LineworksCredentials,
  context: GrantContext,
): Promise<Readonly<Record<string, string>> | null> {
  const client = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
  if (credentials.kind === 'oauth') {
    const token = context.refreshToken ?? credentials.refreshToken;
    return { grant_type: 'refresh_token', refresh_token: token, ...client };
  }
  const assertion = await signAssertion(credentials, context.now);
  if (assertion === null) return null;
  return { grant_type: jwtGrant, assertion, ...client, scope: credentials.scope };
}
