import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownerOnly } from './write-text.ts';
import type { SecretCipher } from './secret-cipher.ts';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * The weak stand-in where there is no keyring and the person accepts it: the key lies beside the
 * secrets, in a file of mode 0600. It keeps them out of a careless copy or search, not from a
 * program that runs as the person. Unlike `basic_text` the key is not the same on every computer,
 * and it works where a keyring is selected but does not answer.
 */
export function createKeyFileCipher(path: string): SecretCipher {
  const key = (): Buffer => {
    const stored = readFileSync(path);
    if (stored.length !== keyBytes) throw new Error('the key file is damaged');
    return stored;
  };
  const keyToWrite = (): Buffer => {
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, randomBytes(keyBytes), { mode: ownerOnly, flag: 'wx', flush: true });
    }
    return key();
  };
  return {
    backend: () => 'key-file',
    available: () => Promise.resolve(true),
    encrypt: async (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, await Promise.resolve(keyToWrite()), nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    decrypt: async (data) => {
      const nonce = data.subarray(0, nonceBytes);
      const opener = createDecipheriv(algorithm, await Promise.resolve(key()), nonce, {
        authTagLength: tagBytes,
      });
      opener.setAuthTag(data.subarray(nonceBytes, nonceBytes + tagBytes));
      const opened = opener.update(data.subarray(nonceBytes + tagBytes));
      return Buffer.concat([opened, opener.final()]).toString('utf8');
    },
  };
}
