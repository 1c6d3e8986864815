import * as z from 'zod';
import type { SecretCipher } from './ciphers.ts';

/** An encrypted text as it is stored. */
export const sealedSchema = z.strictObject({
  /** What protected it when it was written, for diagnostics. */
  by: z.string(),
  /** The person accepted that there was no keyring. */
  weak: z.boolean(),
  data: z.base64(),
});

export type Sealed = Readonly<z.infer<typeof sealedSchema>>;

/** What protects a new secret: the keyring, the accepted stand-in, or nothing. */
export type Protection = 'keyring' | 'weak' | 'none';

/** Seals texts with the best protection there is, and opens what was sealed. */
export interface Sealer {
  protection(allowWeak: boolean): Promise<Protection>;
  /** Null if nothing may or can protect the text. */
  seal(text: string, allowWeak: boolean): Promise<Sealed | null>;
  /** Null if it cannot be opened: the keyring changed, is locked or is gone. */
  open(sealed: Sealed): Promise<string | null>;
}

export function createSealer(keyring: SecretCipher, weakCipher: SecretCipher): Sealer {
  const protection = async (allowWeak: boolean): Promise<Protection> => {
    if (await keyring.available()) return 'keyring';
    return allowWeak ? 'weak' : 'none';
  };
  return {
    protection,
    seal: async (text, allowWeak) => {
      const kind = await protection(allowWeak);
      if (kind === 'none') return null;
      const weak = kind === 'weak';
      const cipher = weak ? weakCipher : keyring;
      try {
        const data = (await cipher.encrypt(text)).toString('base64');
        return { by: cipher.backend(), weak, data };
      } catch {
        return null;
      }
    },
    open: async ({ weak, data }) => {
      try {
        return await (weak ? weakCipher : keyring).decrypt(Buffer.from(data, 'base64'));
      } catch {
        return null;
      }
    },
  };
}

const recordSchema = z.strictObject({
  given: sealedSchema,
  session: sealedSchema.optional(),
});

/** The secrets of one account, each encrypted by itself. */
export type SecretRecord = Readonly<z.infer<typeof recordSchema>>;

/** The whole of `secrets.json`: what is encrypted, by account id. */
export const secretsDocumentSchema = z.strictObject({
  version: z.literal(1),
  accounts: z.record(z.string(), recordSchema),
});

export type SecretsDocument = Readonly<z.infer<typeof secretsDocumentSchema>>;
