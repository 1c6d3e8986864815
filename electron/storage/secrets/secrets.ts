import type { Json } from '../../contract/json.ts';
import { createOpenedSecrets } from './opened-secrets.ts';
import type { Recovery } from '../recover-file.ts';
import type { SecretCipher } from './ciphers.ts';
import {
  createSealer,
  type Protection,
  type SecretRecord,
  type SecretsDocument,
} from './sealer.ts';
import type { StateFile } from '../state-file.ts';
import { createTurns } from '../../contract/turns.ts';

export interface SecretsPorts {
  readonly file: StateFile<SecretsDocument>;
  readonly keyring: SecretCipher;
  /** Used only where the person accepted that there is no keyring. */
  readonly weakCipher: SecretCipher;
  /** Called once per account whose secrets cannot be decrypted; they stay in the file. */
  onUnreadable(accountId: string): void;
}

/** New credentials of one account. */
export interface NewSecret {
  readonly given: Json;
  /** What the vendor gave since the last import stays valid (docs/control.md#import). */
  readonly keepSession: boolean;
  /** What the vendor gave while these credentials were tried; it replaces what was kept. */
  readonly session?: Json;
}

export type Undo = () => Promise<void>;

/** The credentials of every account, encrypted in one file; nothing else holds any. */
export interface Secrets {
  readonly recovery: Recovery | null;
  protection(allowWeak: boolean): Promise<Protection>;
  /** Null if there are none or they cannot be decrypted. */
  given(accountId: string): Promise<Json>;
  session(accountId: string): Promise<Json>;
  /** Keeps what a vendor gave; without a place to store it safely it lasts until the end of the run. */
  saveSession(accountId: string, session: Json): Promise<void>;
  /** Stores all of them or none; null if that failed. */
  put(entries: ReadonlyMap<string, NewSecret>, allowWeak: boolean): Promise<Undo | null>;
  remove(accountIds: readonly string[]): Promise<void>;
  /**
   * Remembers what is stored for these accounts. The result puts it back; of the accounts that it is
   * given the newer session stays, since it is of the same sign-in.
   */
  remember(accountIds: readonly string[]): (sameSignIn: ReadonlySet<string>) => Promise<void>;
  /** The accounts there are secrets for, readable or not. */
  accountIds(): readonly string[];
  /** Whether any was stored weakly, because the person accepted it. */
  holdsWeak(): boolean;
  /** Grows whenever a session ends, so that a late answer cannot revive it. */
  generation(accountId: string): number;
  flush(): Promise<boolean>;
}

type Records = ReadonlyMap<string, SecretRecord>;

interface Before {
  readonly records: Records;
  readonly generations: ReadonlyMap<string, number>;
}

/** Its session is of a sign-in other than the one stored before. */
function bringsItsOwn({ keepSession, session }: NewSecret): boolean {
  return session !== undefined && !keepSession;
}

/** Opens the secrets of a profile; the keyring is not touched before a secret is needed. */
export function createSecrets(ports: SecretsPorts): Secrets {
  const { file } = ports;
  const inTurn = createTurns();
  const sealer = createSealer(ports.keyring, ports.weakCipher);
  const opened = createOpenedSecrets(sealer, (id) => {
    ports.onUnreadable(id);
  });
  const generations = new Map<string, number>();
  const loaded = file.load();
  let records: Records = new Map(Object.entries(loaded.value?.accounts ?? {}));

  const generation = (accountId: string): number => generations.get(accountId) ?? 0;
  const endSession = (accountId: string): void => {
    generations.set(accountId, generation(accountId) + 1);
  };
  const store = async (next: Records): Promise<boolean> => {
    records = next;
    file.save({ version: 1, accounts: Object.fromEntries(next) });
    return await file.flush();
  };
  const sealAll = async (
    entries: ReadonlyMap<string, NewSecret>,
    allowWeak: boolean,
  ): Promise<Records | null> => {
    const next = new Map(records);
    for (const [id, { given, keepSession, session: fresh }] of entries) {
      const sealed = await sealer.seal(JSON.stringify(given), allowWeak);
      if (sealed === null) return null;
      const kept = keepSession ? records.get(id)?.session : undefined;
      const session =
        fresh === undefined ? kept : await sealer.seal(JSON.stringify(fresh), allowWeak);
      if (session === null) return null;
      next.set(id, { given: sealed, ...(session && { session }) });
    }
    return next;
  };
  /**
   * A session that came after the import belongs to what is restored, and is newer; not one that
   * came with credentials that are taken back.
   */
  const restore = async (
    entries: ReadonlyMap<string, NewSecret>,
    before: Before,
  ): Promise<void> => {
    const next = new Map(records);
    for (const [id, entry] of entries) {
      const old = before.records.get(id);
      const isForeign = bringsItsOwn(entry);
      const newer = isForeign ? undefined : records.get(id)?.session;
      if (old) next.set(id, newer === undefined ? old : { ...old, session: newer });
      else next.delete(id);
      opened.forget(id, old && !isForeign ? ['given'] : ['given', 'session']);
      generations.set(id, before.generations.get(id) ?? 0);
    }
    await store(next);
  };

  return {
    recovery: loaded.recovery,
    protection: (allowWeak) => sealer.protection(allowWeak),
    given: (id) => opened.read(id, 'given', records.get(id)?.given),
    session: (id) => opened.read(id, 'session', records.get(id)?.session),
    saveSession: (id, session) => {
      const started = generation(id);
      opened.keep(id, 'session', session);
      return inTurn(async () => {
        const record = records.get(id);
        if (record === undefined || generation(id) !== started) return;
        const sealed = await sealer.seal(JSON.stringify(session), record.given.weak);
        if (sealed) await store(new Map(records).set(id, { given: record.given, session: sealed }));
      });
    },
    put: (entries, allowWeak) =>
      inTurn(async () => {
        if (entries.size === 0) return () => Promise.resolve();
        const before: Before = { records, generations: new Map(generations) };
        const next = await sealAll(entries, allowWeak);
        if (next === null) return null;
        for (const [id, { keepSession, session }] of entries) {
          const stays = keepSession && session === undefined;
          opened.forget(id, stays ? ['given'] : ['given', 'session']);
          if (!stays) endSession(id);
        }
        const undo = (): Promise<void> => restore(entries, before);
        if (await store(next)) return () => inTurn(undo);
        await undo();
        return null;
      }),
    remove: (ids) =>
      inTurn(async () => {
        for (const id of ids) {
          opened.forget(id, ['given', 'session']);
          endSession(id);
        }
        const gone = new Set(ids);
        const next = new Map([...records].filter(([id]) => !gone.has(id)));
        if (next.size < records.size) await store(next);
      }),
    remember: (ids) => {
      const before = records;
      return (sameSignIn) =>
        inTurn(async () => {
          const next = new Map(records);
          for (const id of ids) {
            const old = before.get(id);
            const session = sameSignIn.has(id) ? records.get(id)?.session : old?.session;
            if (old) next.set(id, { given: old.given, ...(session && { session }) });
            else next.delete(id);
            opened.forget(id, sameSignIn.has(id) ? ['given'] : ['given', 'session']);
            if (!sameSignIn.has(id)) endSession(id);
          }
          await store(next);
        });
    },
    accountIds: () => [...records.keys()],
    holdsWeak: () => [...records.values()].some(({ given }) => given.weak),
    generation,
    flush: () => file.flush(),
  };
}
