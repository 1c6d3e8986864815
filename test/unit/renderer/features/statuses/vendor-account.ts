import { formsOf } from '../../../../../electron/accounts/form-of.ts';
import type { VendorId } from '../../../../../electron/contract/settings/settings.ts';
import { vendors } from '../../../../../electron/vendors/registry.ts';
import type { SettableAccount } from '../../../../../renderer/account-settings/statuses-data.ts';

/** An account as the window sees it, with the real forms of its vendor. */
export function vendorAccount(vendor: VendorId): SettableAccount {
  const { settingSchema, capabilities } = vendors[vendor];
  const forms = formsOf(settingSchema, false);
  return { id: vendor, vendor, name: vendor, forms, messageLength: capabilities.messageLength };
}
