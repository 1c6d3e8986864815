import type { Account } from '../contract/account.ts';
import type { FileProblem } from '../contract/file-problem.ts';
import type { Status } from '../contract/status.ts';
import type { FilePath } from './file-path.ts';
import { issueProblem } from './issue-problem.ts';
import type { VendorSchemas } from './vendor-schemas.ts';

/**
 * What a status tells its accounts, checked with each account's vendor. Accounts that are not known
 * are left to the references. `document` is what paths lead through, `path` where the status stands.
 */
export function settingProblem(
  status: Status,
  accounts: ReadonlyMap<string, Account>,
  { document, path, schemas }: SettingPlace,
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

/** Where a status stands, and what it is checked with. */
export interface SettingPlace {
  readonly document: unknown;
  readonly path: FilePath;
  readonly schemas: VendorSchemas;
}
