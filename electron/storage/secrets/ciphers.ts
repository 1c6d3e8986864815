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

/** What the cipher needs; `keyStore` is only called after the app is ready, and not before needed. */
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
