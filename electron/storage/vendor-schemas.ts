import type * as z from 'zod';
import type { Account, VendorId } from '../contract/settings/account.ts';

/** What storage has to know of a vendor to check a file: its schemas, never its calls. */
interface VendorSchema {
  /**
   * A whole account entry without its credentials; it refuses unsafe addresses
   * (docs/design.md#http).
   */
  readonly accountSchema: z.ZodType<Account>;
  readonly credentialSchema: z.ZodType;
  /** What a status tells the vendor. */
  readonly settingSchema: z.ZodType;
  /** Whether what the vendor gave since stays valid when `next` replaces `previous`. */
  keepsSession(previous: unknown, next: unknown): boolean;
}

/** The schemas of every vendor; the registry of adapters fits this shape. */
export type VendorSchemas = Readonly<Record<VendorId, VendorSchema>>;
