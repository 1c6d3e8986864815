import type { AccountForm } from '../../../../../electron/contract/commands/account-form.ts';
import {
  type VendorId,
  emptySettings,
} from '../../../../../electron/contract/settings/settings.ts';
import { accountForm } from '../../../../../electron/accounts/accounts.ts';
import type { AccountPorts } from '../../../../../electron/accounts/account-ports.ts';
import { vendors } from '../../../../../electron/vendors/registry.ts';

/** The real form of a vendor, on a profile without accounts. */
export function vendorForm(vendor: VendorId): AccountForm {
  // A form is drawn from schemas and settings; no other port is touched.
  const form = accountForm(vendor, { vendors, settings: emptySettings } as unknown as AccountPorts);
  if (!form.ok) throw new Error(`no form for ${vendor}`);
  return form.value;
}
