import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path, { dirname } from 'node:path';
import type * as z from 'zod';
import {
  createElectronStoreWriter,
  openSettingsStore,
  type SettingsStore,
} from './settings-store.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import type { SetTimer } from './latest-writer.ts';
import type { SecretCipher } from './secrets/ciphers.ts';
import { createTextPlace, type TextPlace } from './write-in-place.ts';
import { twinPathOf, sweepTemporaries } from './recover-file.ts';
import { createSecrets, type Secrets } from './secrets/secrets.ts';
import { secretsDocumentSchema } from './secrets/sealer.ts';
import { createStateFile, type StateFile } from './state-file.ts';
import { writeTextSafely, ownerOnly } from './write-text.ts';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

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
