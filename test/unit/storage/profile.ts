import { join } from 'node:path';
import { createImporter, type Importer } from '../../../electron/storage/provisioning/importer.ts';
import {
  createKeyFileCipher,
  type SecretCipher,
} from '../../../electron/storage/secrets/ciphers.ts';
import { secretsDocumentSchema } from '../../../electron/storage/secrets/sealer.ts';
import { createSecrets, type Secrets } from '../../../electron/storage/secrets/secrets.ts';
import { openSettingsStore, type SettingsStore } from '../../../electron/storage/settings-store.ts';
import { createInPlaceFile } from '../../../electron/storage/write-in-place.ts';
import { createStateFile } from '../../../electron/storage/state-file.ts';
import { writeTextSafely } from '../../../electron/storage/write-text.ts';
import { plainWriter, toyCipher, vendorSchemas } from './stand-ins.ts';

/** A profile as the program builds it, with switches for what can go wrong. */
export interface Profile {
  readonly settingsStore: SettingsStore;
  readonly secrets: Secrets;
  readonly importer: Importer;
  readonly unreadable: readonly string[];
  readonly faults: { settings: boolean; secrets: boolean };
}

function fail(): never {
  throw new Error('disk full');
}

/** Opens the profile of a folder; opening it again is a restart. */
export function openProfile(folder: string, keyring: SecretCipher = toyCipher()): Profile {
  const faults = { settings: false, secrets: false };
  const unreadable: string[] = [];
  const write = plainWriter(folder);
  const settingsStore = openSettingsStore({
    folder,
    write: (name, document) =>
      faults.settings ? Promise.reject(new Error('disk full')) : write(name, document),
  });
  const onDisk = createInPlaceFile(join(folder, 'secrets.json'));
  const file = createStateFile({
    path: join(folder, 'secrets.json'),
    schema: secretsDocumentSchema,
    file: { ...onDisk, write: (text) => (faults.secrets ? fail() : onDisk.write(text)) },
    writeBackup: (path, text) =>
      faults.secrets ? Promise.reject(new Error('disk full')) : writeTextSafely(path, text),
    onFailure: () => undefined,
    setTimer: () => () => undefined,
  });
  const secrets = createSecrets({
    file,
    keyring,
    weakCipher: createKeyFileCipher(join(folder, 'secrets.key')),
    onUnreadable: (accountId) => {
      unreadable.push(accountId);
    },
  });
  const importer = createImporter({ settingsStore, secrets, vendorSchemas });
  return { settingsStore, secrets, importer, unreadable, faults };
}
