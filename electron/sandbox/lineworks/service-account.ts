import { generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';

/** The sample's service account: a virtual administrator that signs in with a key. */
export interface ServiceAccount {
  readonly id: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly publicKey: KeyObject;
}

const BITS = 2048;

/** Makes the account when it is first asked for, since a key takes a while. */
export const createServiceAccount = (id: string): (() => ServiceAccount) => {
  let made: ServiceAccount | null = null;
  return () => {
    if (made !== null) return made;
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
    made = {
      id,
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKey,
    };
    return made;
  };
};

interface AssertionCheck {
  readonly clientId: string;
  readonly account: ServiceAccount;
  /** Epoch ms. */
  readonly now: number;
}

const LIFE_SECONDS = 3600;

const TOLERATED_SECONDS = 60;

const headSchema = z.strictObject({ alg: z.literal('RS256'), typ: z.literal('JWT') });

const claimsSchema = z.strictObject({
  iss: z.string(),
  sub: z.string(),
  iat: z.int(),
  exp: z.int(),
});

const decode = <Value>(part: string, schema: z.ZodType<Value>): Value | null => {
  try {
    return (
      schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))).data ?? null
    );
  } catch {
    return null;
  }
};

const timeProblem = (claims: z.infer<typeof claimsSchema>, now: number): string | null => {
  const seconds = Math.floor(now / 1000);
  if (claims.iat > seconds + TOLERATED_SECONDS) return 'JWT iat is in the future';
  if (claims.exp <= seconds) return 'JWT has expired (exp)';
  return claims.exp - claims.iat > LIFE_SECONDS ? 'JWT exp is more than an hour after iat' : null;
};

/**
 * What is wrong with the assertion of a service account (RS256; `iss` client id, `sub` service
 * account, `iat` and `exp` in seconds, an hour apart at most); null if nothing is.
 */
export const checkAssertion = (assertion: string, check: AssertionCheck): string | null => {
  const [head = '', claimed = '', signature = '', ...rest] = assertion.split('.');
  if (rest.length > 0 || decode(head, headSchema) === null) return 'JWT header is not RS256';
  const claims = decode(claimed, claimsSchema);
  if (claims === null) return 'JWT claims are not as they must be';
  const { account, clientId, now } = check;
  const signed = Buffer.from(`${head}.${claimed}`);
  if (!verify('RSA-SHA256', signed, account.publicKey, Buffer.from(signature, 'base64url'))) {
    return 'JWT signature is wrong';
  }
  if (claims.iss !== clientId || claims.sub !== account.id) return 'JWT iss or sub is unknown';
  return timeProblem(claims, now);
};
