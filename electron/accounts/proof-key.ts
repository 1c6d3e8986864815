import { createHash } from 'node:crypto';

const secretBytes = 32;

/** The secrets of one sign-in in the browser. */
export interface ProofKey {
  /** Comes back with the browser, so that no other page can answer. */
  readonly state: string;
  /** Proves to the vendor that who exchanges the code also asked for it (RFC 7636). */
  readonly verifier: string;
  /** S256 of the verifier. */
  readonly challenge: string;
}

/** Makes the secrets of one sign-in; none is used twice. */
export function createProofKey(random: (bytes: number) => Uint8Array): ProofKey {
  const text = (): string => Buffer.from(random(secretBytes)).toString('base64url');
  const verifier = text();
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { state: text(), verifier, challenge };
}
