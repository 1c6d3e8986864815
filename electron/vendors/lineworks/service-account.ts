import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { ServiceAccountCredentials } from './credentials.ts';

/** Other differences than an hour have been seen refused, whatever the console says. */
const lifeSeconds = 3600;
const secondMs = 1000;

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
 * The signed assertion a service account asks for a token with (LINE WORKS, service account
 * authentication: RS256, `iss` client id, `sub` service account). `now` is epoch ms. Null when the
 * private key is not an RSA key in PEM of 2,048 bits at least.
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
