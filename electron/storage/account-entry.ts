import * as z from 'zod';
import { vendorIdSchema, type Account } from '../contract/settings/account.ts';
import { problemAt } from '../contract/file-problem.ts';
import { hasVisibleText } from '../contract/clean-text.ts';
import { formatPath, valueAt } from './file-path.ts';
import type { FromFile } from './from-file.ts';
import { issueProblem } from './issue-problem.ts';
import type { VendorSchemas } from './vendor-schemas.ts';

/** One account of a file, and its credentials if the file gives them. */
export interface AccountEntry {
  readonly account: Account;
  /** As the vendor's schema understands them; undefined where the file leaves them out. */
  readonly credentials?: unknown;
}

const entrySchema = z.looseObject({ vendor: vendorIdSchema });

/** Checks one account of a provisioning document with the schemas of the vendor it names. */
export function parseAccountEntry(
  document: unknown,
  index: number,
  vendorSchemas: VendorSchemas,
): FromFile<AccountEntry> {
  const path = ['accounts', index];
  const entry = entrySchema.safeParse(valueAt(document, path));
  if (!entry.success) {
    return { ok: false, problem: issueProblem(entry.error, document, path) };
  }
  const { credentials, ...rest } = entry.data;
  const vendor = vendorSchemas[entry.data.vendor];
  const account = vendor.accountSchema.safeParse(rest);
  if (!account.success) {
    return { ok: false, problem: issueProblem(account.error, document, path) };
  }
  if (!hasVisibleText(account.data.name)) {
    return { ok: false, problem: problemAt(formatPath([...path, 'name']), 'empty') };
  }
  if (credentials === undefined) return { ok: true, value: { account: account.data } };
  const given = vendor.credentialSchema.safeParse(credentials);
  return given.success
    ? { ok: true, value: { account: account.data, credentials: given.data } }
    : { ok: false, problem: issueProblem(given.error, document, [...path, 'credentials']) };
}
