import { vendorIdSchema, type VendorId } from '../contract/settings/account.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';

/** The vendor that a person named, in whatever case. */
export function namedVendor(
  text: string,
  { vendors }: Pick<AccountPorts, 'vendors'>,
): Result<VendorId> {
  const named = vendorIdSchema.safeParse(text.toLowerCase());
  if (named.success) return found(named.data);
  return because({ kind: 'unknown-vendor', text, known: Object.keys(vendors).join(', ') });
}
