import { createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import type { ServiceAccountCredentials } from './credentials.ts';

/** Other differences than an hour have been seen refused, whatever the console says. */
const lifeSeconds = 3600;
const secondMs = 1000;

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

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
 * private key is not an RSA key in PEM.
 */
export function signAssertion(credentials: ServiceAccountCredentials, now: number): string | null {
  const key = keyOf(credentials.privateKey);
  if (key === null) return null;
  const issuedAt = Math.floor(now / secondMs);
  const claims = {
    iss: credentials.clientId,
    sub: credentials.serviceAccount,
    iat: issuedAt,
    exp: issuedAt + lifeSeconds,
  };
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  const signature = createSign('RSA-SHA256').update(unsigned).sign(key, 'base64url');
  return `${unsigned}.${signature}`;
}
