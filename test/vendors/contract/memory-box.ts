import type { Json } from '../../../electron/contract/json.ts';
import type { CredentialBox } from '../../../electron/vendors/port.ts';

/** Credentials kept in memory; `session` survives a new connection, as it would a restart. */
export function createMemoryBox(given: Json): CredentialBox<unknown> {
  let session: Json = null;
  return {
    given: () => Promise.resolve(given),
    session: () => Promise.resolve(session),
    saveSession(next) {
      session = next;
      return Promise.resolve();
    },
  };
}
