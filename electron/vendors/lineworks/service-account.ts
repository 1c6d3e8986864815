import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { ServiceAccountCredentials, LineworksCredentials } from './schemas.ts';
import { secondMs } from '../../contract/time.ts';

/** Other differences than an hour have been seen refused, whatever the console says. */
const lifeSeconds = 3600;

/** PKCS #8 and PKCS #1 alike. */
function keyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    // The reason could quote the key, so it is dropped.
    return null;
  }
}

/**
 * The signed assertion a service account asks for a token with (LINE WORKS, auth-jwt: RS256, `iss`
 * client id, `sub` service account). `now` is epoch ms. Null when the private key is not an RSA key
 * in PEM of 2,048 bits at least.
 */
export async function signAssertion(
  credentials: ServiceAccountCredentials,
  now: number,
): Promise<string | null> {
  const key = keyOf(credentials.privateKey);
  if (key === null) return null;
  // Only service accounts need it, so a start does without.
  const { SignJWT } = await import('jose');
  const issuedAt = Math.floor(now / secondMs);
  const token = new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(credentials.clientId)
    .setSubject(credentials.serviceAccount)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeSeconds);
  try {
    return await token.sign(key);
  } catch {
    return null;
  }
}

const jwtGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface GrantContext {
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
