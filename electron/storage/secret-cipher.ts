/** Turns texts into bytes that only this person can read; rejects if it cannot. */
export interface SecretCipher {
  /** What protects the secrets, for diagnostics: `gnome_libsecret`, `keychain`, `basic_text`… */
  backend(): string;
  /** Whether secrets are really protected; never true for a password that every program knows. */
  available(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(data: Buffer): Promise<string>;
}
