import { generateKeyPairSync, type KeyObject } from 'node:crypto';

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
