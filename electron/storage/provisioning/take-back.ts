import { problemAt, type ProblemKey } from '../../contract/file-problem.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { changeFacts } from './change-facts.ts';
import { changeLine, changesBetween } from './change.ts';
import type { ImportProblem, ImportResult } from './import-result.ts';
import type { SettingsStore } from '../settings-store.ts';
import { sameJson } from '../../contract/same-json.ts';

/** What an import did, for taking it back. */
export interface AppliedImport {
  readonly before: Settings;
  readonly after: Settings;
  restoreSecrets(): Promise<void>;
  /** Accounts that got credentials. */
  readonly credentialed: readonly string[];
}

function refused(key: ProblemKey): ImportProblem {
  return { ok: false, code: 'failed', problem: problemAt(null, key) };
}

/** Puts settings and secrets back as they were, unless the settings were changed since. */
export async function takeBack(
  store: SettingsStore,
  { before, after, restoreSecrets, credentialed }: AppliedImport,
): Promise<ImportResult> {
  if (!sameJson(store.settings(), after)) return refused('changed-since');
  if (!(await store.save(before))) return refused('settings-unsaved');
  await restoreSecrets();
  const changes = changesBetween(after, before);
  const remaining = new Set(before.accounts.map(({ id }) => id));
  return {
    ok: true,
    changes,
    lines: changes.map(changeLine),
    facts: changeFacts(changes, { before: after, after: before }),
    credentialed: credentialed.filter((id) => remaining.has(id)),
    sealed: false,
    undo: () => Promise.resolve(refused('changed-since')),
  };
}
