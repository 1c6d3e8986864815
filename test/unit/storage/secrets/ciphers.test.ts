import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKeyFileCipher } from '../../../../electron/storage/secrets/ciphers.ts';
import {
  createSafeStorageCipher,
  type KeyStore,
} from '../../../../electron/storage/secrets/ciphers.ts';
import { tempFolder } from '../stand-ins.ts';

/** A safeStorage of before Electron 42; data begins with the tag of the key it was written with. */
function oldKeyStore(backend: string, isThere = true, tag = 'v11'): KeyStore {
  return {
    isEncryptionAvailable: () => isThere,
    encryptString: (text) => Buffer.from(tag + text),
    decryptString: (data) => data.toString().slice(tag.length),
    getSelectedStorageBackend: () => backend,
  };
}

function newKeyStore(tag: string): KeyStore {
  const refuse = (): never => {
    throw new Error('deprecated');
  };
  return {
    isEncryptionAvailable: refuse,
    encryptString: refuse,
    decryptString: refuse,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text) => Promise.resolve(Buffer.from(tag + text)),
    decryptStringAsync: (data) => Promise.resolve({ result: data.toString().slice(tag.length) }),
  };
}

describe('the keyring', () => {
  test.each([
    ['a real keyring', oldKeyStore('gnome_libsecret'), true],
    ['no keyring', oldKeyStore('basic_text'), false],
    ['before the app is ready', oldKeyStore('unknown'), false],
    ['a keyring that does not answer', oldKeyStore('kwallet6', false), false],
    ['a fallback to the built-in password', oldKeyStore('gnome_libsecret', true, 'v10'), false],
    ['the asynchronous half', newKeyStore('v12'), true],
    ['its fallback to the built-in password', newKeyStore('v10'), false],
  ])('on Linux with %s', async (_name, keyStore, expected) => {
    const cipher = createSafeStorageCipher({ keyStore, platform: 'linux' });
    expect(await cipher.available()).toBe(expected);
    expect(cipher.backend()).toBe(keyStore.getSelectedStorageBackend());
  });

  test.each([
    ['darwin', 'keychain'],
    ['win32', 'dpapi'],
  ] as const)('on %s is %s, where v10 is the tag of a real key', async (platform, name) => {
    const cipher = createSafeStorageCipher({ keyStore: newKeyStore('v10'), platform });
    expect(cipher.backend()).toBe(name);
    expect(await cipher.available()).toBe(true);
  });

  test.each([oldKeyStore('gnome_libsecret'), newKeyStore('v11')])(
    'opens what it closed, in the old and the new way',
    async (keyStore) => {
      const cipher = createSafeStorageCipher({ keyStore, platform: 'linux' });
      expect(await cipher.decrypt(await cipher.encrypt('żółw'))).toBe('żółw');
    },
  );

  test('that throws is no keyring', async () => {
    const keyStore = {
      ...oldKeyStore('gnome_libsecret'),
      isEncryptionAvailable: (): never => {
        throw new Error('no');
      },
    };
    const cipher = createSafeStorageCipher({ keyStore, platform: 'linux' });
    expect(await cipher.available()).toBe(false);
  });
});

describe('the weak stand-in', () => {
  test('opens what it closed, also after a restart, with a key only the owner can read', async () => {
    const path = join(tempFolder(), 'sub', 'secrets.key');
    const data = await createKeyFileCipher(path).encrypt('käse');
    expect(data.includes('käse')).toBe(false);
    expect(await createKeyFileCipher(path).decrypt(data)).toBe('käse');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('refuses changed data and a lost or damaged key', async () => {
    const path = join(tempFolder(), 'secrets.key');
    const cipher = createKeyFileCipher(path);
    const data = await cipher.encrypt('text');
    const spoiled = Buffer.from(data);
    spoiled[20] = (spoiled[20] ?? 0) ^ 1;
    await expect(cipher.decrypt(spoiled)).rejects.toThrow();
    writeFileSync(path, readFileSync(path).subarray(1));
    await expect(cipher.decrypt(data)).rejects.toThrow();
    await expect(createKeyFileCipher(`${path}.none`).decrypt(data)).rejects.toThrow();
  });
});
