import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { createElectronStoreWriter } from './electron-store-writer.ts';
import { createJournal, type Journal } from './journal.ts';
import { createKeyFileCipher } from './key-file-cipher.ts';
import type { SetTimer } from './latest-writer.ts';
import type { SecretCipher } from './secret-cipher.ts';
import { createTextPlace, type TextPlace } from './place-text.ts';
import { twinPathOf } from './recover-file.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { secretsDocumentSchema } from './secrets-document.ts';
import { openSettingsStore, type SettingsStore } from './settings-store.ts';
import { createStateFile, type StateFile } from './state-file.ts';
import { sweepTemporaries } from './sweep-temporaries.ts';
import { writeTextSafely } from './write-text.ts';

/** What the files of a profile need. */
export interface ProfilePorts<State> {
  /** An absolute path; made if it is not there. */
  readonly folder: string;
  readonly stateSchema: z.ZodType<State>;
  readonly keyring: SecretCipher;
  readonly setTimer: SetTimer;
  /** Told of every failed write. */
  onFailure(error: unknown): void;
  /** Told once the running state is written after a write that failed. */
  onRelief(): void;
  /** Told of an older file of the history that is damaged. */
  onDamagedHistory(): void;
  /** Told of an account whose credentials cannot be decrypted. */
  onUnreadable(accountId: string): void;
}

/** Everything a profile stores. */
export interface ProfileFiles<State> {
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly state: StateFile<State>;
  readonly journal: Journal;
}

const ownerOnlyFolder = 0o700;

/** Opens the files of a profile; only settings and state are read at once. */
export function openProfile<State>(ports: ProfilePorts<State>): ProfileFiles<State> {
  const { folder, keyring, setTimer, onFailure, onRelief, onUnreadable } = ports;
  const inFolder = (name: string): string => path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder });
  const fileOf = <Value>(
    name: string,
    schema: z.ZodType<Value>,
    twin: { readonly twin?: TextPlace } = {},
  ): StateFile<Value> => {
    sweepTemporaries(inFolder(name));
    return createStateFile({
      path: inFolder(name),
      schema,
      write: writeTextSafely,
      place: createTextPlace(inFolder(name)),
      ...twin,
      onFailure,
      onRelief,
      setTimer,
    });
  };
  return {
    settings: openSettingsStore({ folder, write: createElectronStoreWriter(folder) }),
    secrets: createSecrets({
      file: fileOf('secrets.json', secretsDocumentSchema),
      keyring,
      weakCipher: createKeyFileCipher(inFolder('secrets.key')),
      onUnreadable,
    }),
    // A state that fell back by one choice would be sent to the vendors after the newer one.
    state: fileOf('state.json', ports.stateSchema, {
      twin: createTextPlace(twinPathOf(inFolder('state.json'))),
    }),
    journal: createJournal({
      path: inFolder('journal.jsonl'),
      onFailure,
      onDamage: ports.onDamagedHistory,
    }),
  };
}
