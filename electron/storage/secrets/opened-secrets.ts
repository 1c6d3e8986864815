import { jsonSchema, type Json } from '../../contract/json.ts';
import type { Sealed, Sealer, SecretRecord } from './sealer.ts';

/** One of the secrets of an account. */
type SecretPart = keyof SecretRecord;

/** What has been decrypted already; it never leaves the main process. */
export interface OpenedSecrets {
  /** Null if there is none or it cannot be decrypted; that is tried anew each time. */
  read(accountId: string, part: SecretPart, sealed: Sealed | undefined): Promise<Json>;
  keep(accountId: string, part: SecretPart, value: Json): void;
  forget(accountId: string, parts: readonly SecretPart[]): void;
}

/**
 * Remembers decrypted secrets, so that a change of status does not wait for the keyring.
 * `onUnreadable` is called once per account whose secrets cannot be decrypted.
 */
export function createOpenedSecrets(
  sealer: Sealer,
  onUnreadable: (accountId: string) => void,
): OpenedSecrets {
  const values: Readonly<Record<SecretPart, Map<string, Json>>> = {
    given: new Map(),
    session: new Map(),
  };
  const unreadable = new Set<string>();
  const report = (accountId: string): void => {
    if (unreadable.has(accountId)) return;
    unreadable.add(accountId);
    onUnreadable(accountId);
  };
  return {
    read: async (id, part, sealed) => {
      const known = values[part].get(id);
      if (known !== undefined) return known;
      if (sealed === undefined) return null;
      const text = await sealer.open(sealed);
      if (text === null) {
        report(id);
        return null;
      }
      const value = jsonSchema.parse(JSON.parse(text));
      // A newer value may have come while the keyring answered.
      if (!values[part].has(id)) values[part].set(id, value);
      return values[part].get(id) ?? null;
    },
    keep: (id, part, value) => {
      values[part].set(id, value);
    },
    forget: (id, parts) => {
      for (const part of parts) values[part].delete(id);
    },
  };
}
