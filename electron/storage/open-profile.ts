import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { createJournal, type Journal } from './journal/journal.ts';
import { shadowPathOf } from './recover-file.ts';
import { createKeyFileCipher, type SecretCipher } from './secrets/ciphers.ts';
import { secretsDocumentSchema } from './secrets/sealer.ts';
import { createSecrets, type Secrets } from './secrets/secrets.ts';
import {
  createElectronStoreWriter,
  openSettingsStore,
  type SettingsStore,
} from './settings-store.ts';
import { createStateFile, type SetTimer, type StateFile } from './state-file.ts';
import { createInPlaceFile, type InPlaceFile } from './write-in-place.ts';
import { ownerOnlyFolder, writeTextSafely } from './write-text.ts';

export interface ProfilePorts<State> {
  /** An absolute path; made if it is not there. */
  readonly folder: string;
  readonly stateSchema: z.ZodType<State>;
  readonly keyring: SecretCipher;
  readonly setTimer: SetTimer;
  /** Called after every failed write. */
  onFailure(error: unknown): void;
  /** Called once state or secrets are written after a write that failed. */
  onRelief(): void;
  /** Called for an older file of the history that is damaged. */
  onDamagedHistory(): void;
  /** Called once for an account whose credentials cannot be decrypted. */
  onUnreadable(accountId: string): void;
}

/** Everything a profile stores. */
export interface ProfileFiles<State> {
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly state: StateFile<State>;
  readonly journal: Journal;
}

/** Opens the files of a profile; only settings and state are read at once. */
export function openProfile<State>(ports: ProfilePorts<State>): ProfileFiles<State> {
  const { folder, keyring, setTimer, onFailure, onRelief, onUnreadable } = ports;
  const inFolder = (name: string): string => path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder });
  const stateFile = <Value>(
    name: string,
    schema: z.ZodType<Value>,
    copies: { readonly shadowCopy?: InPlaceFile } = {},
  ): StateFile<Value> =>
    createStateFile({
      path: inFolder(name),
      schema,
      file: createInPlaceFile(inFolder(name)),
      ...copies,
      writeBackup: writeTextSafely,
      onFailure,
      onRelief,
      setTimer,
    });
  return {
    settings: openSettingsStore({ folder, write: createElectronStoreWriter(folder) }),
    secrets: createSecrets({
      file: stateFile('secrets.json', secretsDocumentSchema),
      keyring,
      weakCipher: createKeyFileCipher(inFolder('secrets.key')),
      onUnreadable,
    }),
    // A state that fell back by one choice would be sent to the vendors after the newer one.
    state: stateFile('state.json', ports.stateSchema, {
      shadowCopy: createInPlaceFile(shadowPathOf(inFolder('state.json'))),
    }),
    journal: createJournal({
      path: inFolder('journal.jsonl'),
      onFailure,
      onDamage: ports.onDamagedHistory,
    }),
  };
}
