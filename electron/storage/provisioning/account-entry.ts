import * as z from 'zod';
import { vendorIdSchema, type Account, type VendorId } from '../../contract/settings/settings.ts';
import { problemAt, type FileProblem } from '../../contract/file-problem.ts';
import { hasVisibleText } from '../../contract/clean-text.ts';
import { valueAt, issueProblem } from './issue-problem.ts';

/** What storage has to know of a vendor to check a file: its schemas, never its calls. */
interface VendorSchema {
  /**
   * A whole account entry without its credentials; it refuses unsafe addresses
   * (docs/design.md#http).
   */
  readonly accountSchema: z.ZodType<Account>;
  readonly credentialSchema: z.ZodType;
  /** What a status shows at the vendor. */
  readonly settingSchema: z.ZodType;
  /** Whether what the vendor gave since stays valid when `next` replaces `previous`. */
  keepsSession(previous: unknown, next: unknown): boolean;
}

/** The schemas of every vendor; the registry of adapters fits this shape. */
export type VendorSchemas = Readonly<Record<VendorId, VendorSchema>>;

/** A value, or what is wrong with the file it should come from. */
export type FromFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FileProblem };

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
  const { credentials, ...settings } = entry.data;
  const vendor = vendorSchemas[entry.data.vendor];
  const account = vendor.accountSchema.safeParse(settings);
  if (!account.success) {
    return { ok: false, problem: issueProblem(account.error, document, path) };
  }
  if (!hasVisibleText(account.data.name)) {
    return { ok: false, problem: problemAt([...path, 'name'], 'empty') };
  }
  if (credentials === undefined) return { ok: true, value: { account: account.data } };
  const given = vendor.credentialSchema.safeParse(credentials);
  return given.success
    ? { ok: true, value: { account: account.data, credentials: given.data } }
    : { ok: false, problem: issueProblem(given.error, document, [...path, 'credentials']) };
}
