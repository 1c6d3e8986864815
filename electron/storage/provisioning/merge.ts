import { type Account, emptySettings, type Settings } from '../../contract/settings/settings.ts';
import { problemAt, type FileProblem, type FieldPath } from '../../contract/file-problem.ts';
import { changesBetween, type Change } from './change.ts';
import type { Status } from '../../contract/settings/status.ts';
import type { VendorSchemas } from './account-entry.ts';
import { issueProblem } from './issue-problem.ts';
import type { ProvisioningFile } from './provisioning-file.ts';
import { unknownAccount, unknownStatus } from './reference-problem.ts';

/** How a file is applied. */
export interface MergeOptions {
  /** The file becomes the whole configuration. */
  readonly replace: boolean;
  readonly schemas: VendorSchemas;
}

/** The outcome of an import before anything is stored. */
export interface Merged {
  readonly settings: Settings;
  /** By account id; accounts whose credentials the file leaves out are not in it. */
  readonly credentials: ReadonlyMap<string, unknown>;
  /** The address of the calendar, if the file gives it. */
  readonly calendarUrl?: string | undefined;
  readonly removedAccounts: readonly string[];
  /** Accounts that are at another vendor now: what was stored for the old one is of no use there. */
  readonly movedAccounts: readonly string[];
  readonly changes: readonly Change[];
}

export type MergeResult =
  ({ readonly ok: true } & Merged) | { readonly ok: false; readonly problem: FileProblem };

/**
 * Applies a provisioning file to the stored settings (docs/control.md#import). An account or status
 * replaces the one of its id whole; `automation` and `general` are replaced as wholes.
 */
export function mergeProvisioning(
  current: Settings,
  file: ProvisioningFile,
  options: MergeOptions,
): MergeResult {
  const base = options.replace ? emptySettings() : current;
  const settings: Settings = {
    accounts: replaceById(base.accounts, accountsOf(file)),
    statuses: replaceById(base.statuses, file.statuses ?? []),
    automation: file.automation ?? base.automation,
    general: file.general ?? base.general,
  };
  const remaining = byId(settings.accounts);
  const movedAccounts = current.accounts
    .filter(({ id, vendor }) => (remaining.get(id)?.vendor ?? vendor) !== vendor)
    .map(({ id }) => id);
  // Stored entries refer only to what is stored, so what is unresolved stands in the file.
  const problem =
    unknownAccount(file.statuses ?? [], settings.accounts) ??
    unfitSetting(settings, file, options.schemas) ??
    unknownStatus(settings.automation, settings.statuses) ??
    unfitStored(settings, file, { schemas: options.schemas, movedAccounts });
  if (problem !== null) return { ok: false, problem };
  return {
    ok: true,
    settings,
    credentials: credentialsOf(file),
    calendarUrl: file.calendarUrl,
    removedAccounts: current.accounts.map(({ id }) => id).filter((id) => !remaining.has(id)),
    movedAccounts,
    changes: changesBetween(current, settings),
  };
}

function replaceById<Item extends { readonly id: string }>(
  stored: readonly Item[],
  given: readonly Item[],
): readonly Item[] {
  const byId = new Map([...stored, ...given].map((item) => [item.id, item]));
  return [...byId.values()];
}

function accountsOf(file: ProvisioningFile): readonly Account[] {
  return (file.accounts ?? []).map(({ account }) => account);
}

function credentialsOf(file: ProvisioningFile): ReadonlyMap<string, unknown> {
  return new Map(
    (file.accounts ?? []).flatMap(({ account, credentials }) =>
      credentials === undefined ? [] : [[account.id, credentials] as const],
    ),
  );
}

/** `document` is what paths lead through, `path` where the status stands in it. */
interface SettingContext {
  readonly document: unknown;
  readonly path: FieldPath;
  readonly schemas: VendorSchemas;
}

/**
 * The first setting of a status that its account's vendor refuses. Accounts that are not known are
 * left to the references.
 */
function settingProblem(
  status: Status,
  accounts: ReadonlyMap<string, Account>,
  { document, path, schemas }: SettingContext,
): FileProblem | null {
  for (const [accountId, setting] of Object.entries(status.accounts)) {
    const account = accounts.get(accountId);
    const parsed = account && schemas[account.vendor].settingSchema.safeParse(setting);
    if (parsed?.success === false) {
      return issueProblem(parsed.error, document, [...path, 'accounts', accountId]);
    }
  }
  return null;
}

function unfitSetting(
  settings: Settings,
  file: ProvisioningFile,
  schemas: VendorSchemas,
): FileProblem | null {
  const accounts = byId(settings.accounts);
  for (const [index, status] of (file.statuses ?? []).entries()) {
    const context = { document: file, path: ['statuses', index], schemas };
    const problem = settingProblem(status, accounts, context);
    if (problem !== null) return problem;
  }
  return null;
}

/** A stored status may no longer fit an account that the file moves to another vendor. */
function unfitStored(
  settings: Settings,
  file: ProvisioningFile,
  { schemas, movedAccounts }: { schemas: VendorSchemas; movedAccounts: readonly string[] },
): FileProblem | null {
  const given = new Set((file.statuses ?? []).map(({ id }) => id));
  const stored = settings.statuses.filter(({ id }) => !given.has(id));
  for (const [index, account] of accountsOf(file).entries()) {
    const moved = byId(movedAccounts.includes(account.id) ? [account] : []);
    const unfit = stored.find(
      (status) => settingProblem(status, moved, { document: file, path: [], schemas }) !== null,
    );
    if (unfit !== undefined) {
      const path = ['accounts', index, 'vendor'];
      return problemAt(path, 'unfit-status', { id: unfit.id });
    }
  }
  return null;
}

function byId(accounts: readonly Account[]): ReadonlyMap<string, Account> {
  return new Map(accounts.map((account) => [account.id, account]));
}
