import type { JsonObject } from '../contract/json.ts';
import { ownerOnly } from './write-text.ts';

/** Stores a document under a name such as `settings`, whole or not at all; rejects if it cannot. */
export type WriteDocument = (name: string, document: JsonObject) => Promise<void>;

/**
 * Writes documents through electron-store into a folder (an absolute path), mode 0600. It is loaded
 * at the first write, since a start only reads.
 */
export function createElectronStoreWriter(folder: string): WriteDocument {
  return async (name, document) => {
    const { default: ElectronStore } = await import('electron-store');
    const store = new ElectronStore({
      cwd: folder,
      name,
      configFileMode: ownerOnly,
      accessPropertiesByDotNotation: false,
      // What was damaged at the start has been kept aside; later damage must not block a save.
      clearInvalidConfig: true,
    });
    store.store = { ...document };
  };
}
