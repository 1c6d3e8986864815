import {
  type FieldPath,
  problemAt,
  type FileProblem,
  type ProblemKey,
} from '../../contract/file-problem.ts';
import type { Json } from '../../contract/json.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { changeFacts } from './change-facts.ts';
import { changeLine } from './change.ts';
import type { ImportResult, ReviewResult } from './import-result.ts';
import { mergeProvisioning, type Merged, type MergeResult } from './merge.ts';
import { parseProvisioning } from './provisioning-file.ts';
import { takeBack } from './take-back.ts';
import { unknownStatus } from './reference-problem.ts';
import { moveCalendarAddress, type AddressMove, calendarSecret } from '../calendar-address.ts';
import { planSecrets } from './plan-secrets.ts';
import type { Secrets, Undo } from '../secrets/secrets.ts';
import type { SettingsStore } from '../settings-store.ts';
import { arrangeStatuses, withoutAccount } from './merge-edits.ts';
import { createTurns } from '../../contract/turns.ts';
import type { VendorSchemas } from './account-entry.ts';

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

/** Applies provisioning files, all or nothing (docs/control.md#import). */
export interface Importer {
  import(request: ImportRequest): Promise<ImportResult>;
  /** What a file would change; changes nothing. */
  review(text: string): Promise<ReviewResult>;
  /** Moves a calendar's address out of the settings file, where older versions kept it. */
  moveAddress(): Promise<AddressMove>;
  /** Takes one account away, with its secrets and its part of every status. */
  remove(accountId: string): Promise<ImportResult>;
  /**
   * Keeps the statuses of these ids, in this order; ids that nobody has are left out. Refused if the
   * automation names one that would be gone.
   */
  arrange(statusIds: readonly string[]): Promise<ImportResult>;
}

export function createImporter(ports: ImporterPorts): Importer {
  const inTurn = createTurns();
  return {
    import: (request) =>
      inTurn(async () => {
        const imported = await importOnce(ports, request);
        // Whoever takes it back comes later, and in turn as well.
        return imported.ok ? { ...imported, undo: () => inTurn(imported.undo) } : imported;
      }),
    review: (text) => inTurn(() => reviewOnce(ports, text)),
    moveAddress: () =>
      inTurn(() => {
        const { allowPlaintextSecrets } = ports.settingsStore.settings().general;
        const accepted = allowPlaintextSecrets || ports.secrets.holdsWeak();
        return moveCalendarAddress(ports, accepted);
      }),
    remove: (accountId) =>
      inTurn(() => {
        const without = withoutAccount(ports.settingsStore.settings(), accountId);
        return apply(ports, without, { allowWeak: false, sessions: noSessions });
      }),
    arrange: (statusIds) =>
      inTurn(() => {
        const arranged = arrangeStatuses(ports.settingsStore.settings(), statusIds);
        const { automation, statuses } = arranged.settings;
        const problem = unknownStatus(automation, statuses);
        if (problem !== null) return Promise.resolve(invalid(problem));
        return apply(ports, arranged, { allowWeak: false, sessions: noSessions });
      }),
  };
}

const noSessions: ReadonlyMap<string, Json> = new Map();

async function importOnce(ports: ImporterPorts, request: ImportRequest): Promise<ImportResult> {
  const current = ports.settingsStore.settings();
  const merged = mergeText(ports, request.text, request.replace);
  if (!merged.ok) return invalid(merged.problem);
  const allowWeak =
    request.allowPlaintextSecrets ||
    current.general.allowPlaintextSecrets ||
    merged.settings.general.allowPlaintextSecrets;
  return await apply(ports, merged, { allowWeak, sessions: request.sessions ?? noSessions });
}

function mergeText(ports: ImporterPorts, text: string, replace: boolean): MergeResult {
  const { settingsStore, vendorSchemas } = ports;
  const file = parseProvisioning(text, vendorSchemas);
  if (!file.ok) return file;
  return mergeProvisioning(settingsStore.settings(), file.value, {
    replace,
    schemas: vendorSchemas,
  });
}

async function reviewOnce(ports: ImporterPorts, text: string): Promise<ReviewResult> {
  const before = ports.settingsStore.settings();
  const merged = mergeText(ports, text, false);
  if (!merged.ok) return invalid(merged.problem);
  const planned = await planSecrets(ports, merged, noSessions);
  const changes = [...merged.changes, ...planned.changes];
  return { ok: true, facts: changeFacts(changes, { before, after: merged.settings }) };
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
  const [field] = [...credentialed.map(() => ['credentials']), ...addressFields(merged)];
  if (field !== undefined && (await secrets.protection(allowWeak)) === 'none') {
    return { ok: false, code: 'no-keyring', problem: problemAt(field, 'no-keyring') };
  }
  await moveCalendarAddress(ports, allowWeak);
  const planned = await planSecrets(ports, merged, sessions);
  const before = settingsStore.settings();
  const stranded = merged.movedAccounts.filter((id) => !merged.credentials.has(id));
  // What is no longer of use goes last, so that a failure before has lost nothing.
  const useless = [...merged.removedAccounts, ...stranded, ...droppedAddress(before, merged)];
  const restore = secrets.remember([...planned.entries.keys(), ...useless]);
  const undo = await secrets.put(planned.entries, allowWeak);
  if (undo === null) return failed('credentials-unsaved');
  if (!(await saveSettings(settingsStore, merged, undo))) return failed('settings-unsaved');
  await secrets.remove(useless);
  const changes = [...merged.changes, ...planned.changes];
  const kept = [...planned.entries].filter(([, { keepSession }]) => keepSession);
  const sameSignIn = new Set(kept.map(([id]) => id));
  return {
    ok: true,
    changes,
    lines: changes.map(changeLine),
    facts: changeFacts(changes, { before, after: merged.settings }),
    credentialed,
    sealed: planned.entries.size > 0,
    undo: () =>
      takeBack(settingsStore, {
        before,
        after: merged.settings,
        restoreSecrets: () => restore(sameSignIn),
        credentialed,
      }),
  };
}

async function saveSettings(store: SettingsStore, merged: Merged, undo: Undo): Promise<boolean> {
  const isSaved = await store.save(merged.settings);
  if (!isSaved) await undo();
  return isSaved;
}

/** What the settings no longer need: an address is of no use for another calendar. */
function droppedAddress(before: Settings, { settings, calendarUrl }: Merged): readonly string[] {
  const host = before.automation.calendar?.host;
  const isKept = host === undefined || host === settings.automation.calendar?.host;
  return isKept || calendarUrl !== undefined ? [] : [calendarSecret];
}

function addressFields({ calendarUrl }: Merged): readonly FieldPath[] {
  return calendarUrl === undefined ? [] : [['automation', 'calendar', 'url']];
}

function invalid(problem: FileProblem): ImportResult {
  return { ok: false, code: 'invalid-file', problem };
}

function failed(key: ProblemKey): ImportResult {
  return { ok: false, code: 'failed', problem: problemAt(null, key) };
}
