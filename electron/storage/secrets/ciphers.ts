import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownerOnly } from '../write-text.ts';

/** Turns texts into bytes that only this person can read; rejects if it cannot. */
export interface SecretCipher {
  /** What protects the secrets, for diagnostics: `gnome_libsecret`, `keychain`, `basic_text`… */
  backend(): string;
  /** Whether secrets are really protected; never true for a password that every program knows. */
  available(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(data: Buffer): Promise<string>;
}

/** The part of Electron's `safeStorage` that is used; the asynchronous half came with Electron 42. */
export interface KeyStore {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(data: Buffer): string;
  /** Only on Linux. */
  getSelectedStorageBackend(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(data: Buffer): Promise<{ readonly result: string }>;
}

/** `keyStore` is only called after the app is ready, and not before needed. */
interface SafeStorageCipherPorts {
  readonly keyStore: KeyStore;
  readonly platform: NodeJS.Platform;
}

/** On Linux, data begins with `v10` if its key is the password built into every Chromium. */
const builtInPassword = 'v10';
const unprotected: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** The keyring of the operating system behind Electron's `safeStorage`. */
export function createSafeStorageCipher(ports: SafeStorageCipherPorts): SecretCipher {
  const { keyStore, platform } = ports;
  const encrypt = async (text: string): Promise<Buffer> =>
    keyStore.encryptStringAsync
      ? await keyStore.encryptStringAsync(text)
      : keyStore.encryptString(text);

  const isProtected = async (): Promise<boolean> => {
    const isThere = keyStore.isAsyncEncryptionAvailable
      ? await keyStore.isAsyncEncryptionAvailable()
      : keyStore.isEncryptionAvailable();
    if (!isThere || platform !== 'linux') return isThere;
    const probe = await encrypt('probe');
    return probe.subarray(0, builtInPassword.length).toString('latin1') !== builtInPassword;
  };

  return {
    backend: () => backendName(ports),
    available: async () => {
      if (unprotected.has(backendName(ports))) return false;
      return await isProtected().catch(() => false);
    },
    encrypt,
    decrypt: async (data) =>
      keyStore.decryptStringAsync
        ? (await keyStore.decryptStringAsync(data)).result
        : keyStore.decryptString(data),
  };
}

function backendName({ keyStore, platform }: SafeStorageCipherPorts): string {
  switch (platform) {
    case 'darwin':
      return 'keychain';
    case 'win32':
      return 'dpapi';
    default:
      return keyStore.getSelectedStorageBackend();
  }
}

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
