import { isDeepStrictEqual } from 'node:util';
import { jsonSchema, type Json } from '../contract/json.ts';
import { changeLine, type Change } from './change.ts';
import { problemLine } from './file-problem.ts';
import { mergeProvisioning, type Merged } from './merge.ts';
import { parseProvisioning } from './provisioning.ts';
import type { NewSecret, Secrets, Undo } from './secrets.ts';
import type { SettingsStore } from './settings-store.ts';
import { createTurns } from './turns.ts';
import type { VendorSchemas } from './vendor-schemas.ts';
import { withoutAccount } from './without-account.ts';

/** What the importer needs. */
export interface ImporterPorts {
  readonly settingsStore: SettingsStore;
  readonly secrets: Secrets;
  readonly vendorSchemas: VendorSchemas;
}

/** One file to apply. */
export interface ImportRequest {
  readonly text: string;
  /** The file becomes the whole configuration. */
  readonly replace: boolean;
  /** The person accepts that there is no keyring. */
  readonly allowPlaintextSecrets: boolean;
  /** By account id: what vendors gave while the credentials of the file were tried. */
  readonly sessions?: ReadonlyMap<string, Json>;
}

/** What an import did, or why it did nothing; messages are one line and hold no secret. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly changes: readonly Change[];
      /** The changes as lines for people. */
      readonly lines: readonly string[];
      /** Accounts the file gave credentials for, the same ones too: parked ones are tried again. */
      readonly credentialed: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: 'invalid-file' | 'no-keyring' | 'failed';
      readonly message: string;
    };

/** Applies provisioning files, all or nothing (control: import). */
export interface Importer {
  import(request: ImportRequest): Promise<ImportResult>;
  /** Takes one account away, with its secrets and what statuses say of it. */
  remove(accountId: string): Promise<ImportResult>;
}

/** Makes the importer over the stores of a profile. */
export function createImporter(ports: ImporterPorts): Importer {
  const inTurn = createTurns();
  return {
    import: (request) => inTurn(() => importOnce(ports, request)),
    remove: (accountId) =>
      inTurn(() => {
        const without = withoutAccount(ports.settingsStore.settings(), accountId);
        return apply(ports, without, { allowWeak: false, sessions: noSessions });
      }),
  };
}

const noSessions: ReadonlyMap<string, Json> = new Map();

async function importOnce(ports: ImporterPorts, request: ImportRequest): Promise<ImportResult> {
  const current = ports.settingsStore.settings();
  const file = parseProvisioning(request.text, ports.vendorSchemas);
  if (!file.ok) return invalid(problemLine(file.problem));
  const options = { replace: request.replace, schemas: ports.vendorSchemas };
  const merged = mergeProvisioning(current, file.value, options);
  if (!merged.ok) return invalid(problemLine(merged.problem));
  const allowWeak =
    request.allowPlaintextSecrets ||
    current.general.allowPlaintextSecrets ||
    merged.settings.general.allowPlaintextSecrets;
  return await apply(ports, merged, { allowWeak, sessions: request.sessions ?? noSessions });
}

interface ApplyOptions {
  readonly allowWeak: boolean;
  readonly sessions: ReadonlyMap<string, Json>;
}

async function apply(
  ports: ImporterPorts,
  merged: Merged,
  { allowWeak, sessions }: ApplyOptions,
): Promise<ImportResult> {
  const { settingsStore, secrets } = ports;
  const credentialed = [...merged.credentials.keys()];
  if (credentialed.length > 0 && (await secrets.protection(allowWeak)) === 'none') {
    return { ok: false, code: 'no-keyring', message: noKeyring };
  }
  const planned = await planSecrets(ports, merged, sessions);
  const undo = await secrets.put(planned.entries, allowWeak);
  if (undo === null) return failed('the credentials could not be stored');
  if (!(await saveSettings(settingsStore, merged, undo))) {
    return failed('the settings could not be stored');
  }
  // What is no longer of use goes last, so that a failure before has lost nothing.
  const stranded = merged.movedAccounts.filter((id) => !merged.credentials.has(id));
  await secrets.remove([...merged.removedAccounts, ...stranded]);
  const changes = [...merged.changes, ...planned.changes];
  return { ok: true, changes, lines: changes.map(changeLine), credentialed };
}

async function saveSettings(store: SettingsStore, merged: Merged, undo: Undo): Promise<boolean> {
  const isSaved = await store.save(merged.settings);
  if (!isSaved) await undo();
  return isSaved;
}

interface Planned {
  readonly entries: ReadonlyMap<string, NewSecret>;
  readonly changes: readonly Change[];
}

/** A refresh token equal to the one last imported is not new: the newer one is kept (control). */
async function planSecrets(
  ports: ImporterPorts,
  merged: Merged,
  sessions: ReadonlyMap<string, Json>,
): Promise<Planned> {
  const entries = new Map<string, NewSecret>();
  const changes: Change[] = [];
  const listed = new Set(
    merged.changes.flatMap((change) => (change.what === 'account' ? [change.id] : [])),
  );
  for (const { id, vendor } of merged.settings.accounts) {
    if (!merged.credentials.has(id)) continue;
    const given: Json = jsonSchema.parse(JSON.parse(JSON.stringify(merged.credentials.get(id))));
    const previous = await ports.secrets.given(id);
    const stays = previous !== null && !merged.movedAccounts.includes(id);
    const keepSession = stays && ports.vendorSchemas[vendor].keepsSession(previous, given);
    const session = sessions.get(id);
    entries.set(id, { given, keepSession, ...(session === undefined ? {} : { session }) });
    if (!listed.has(id) && !isDeepStrictEqual(previous, given)) {
      changes.push({ kind: 'replaced', what: 'credentials', id });
    }
  }
  return { entries, changes };
}

const noKeyring =
  'credentials: this computer has no keyring to keep them in; "allowPlaintextSecrets": true ' +
  'under "general" or --allow-plaintext-secrets accepts storing them weakly';

function invalid(message: string): ImportResult {
  return { ok: false, code: 'invalid-file', message };
}

function failed(message: string): ImportResult {
  return { ok: false, code: 'failed', message };
}
