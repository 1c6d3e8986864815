import type { Account } from '../contract/settings/settings.ts';
import type { DeliveryAccount } from './plan/slot.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';

/** These keys may change while the account stays the same person's at the same vendor. */
const incidental: ReadonlySet<string> = new Set(['id', 'name', 'drift', 'allowInsecureHttp']);

/** Vendor, address and user as one text: if it changes, nothing is known of the vendor's side. */
function targetOf(account: Account): string {
  const fields = Object.entries(account).filter(([key]) => !incidental.has(key));
  return JSON.stringify(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The accounts of the settings as delivery sees them: data, without a vendor's name. */
export function deliveryAccounts(
  accounts: readonly Account[],
  vendorOf: (account: Account) => AnyVendor,
): DeliveryAccount[] {
  return accounts.map((account) => {
    const { callsPerMinute, nativeEnd, readBack } = vendorOf(account).capabilities;
    const drift = account.drift ?? 'ask';
    return {
      id: account.id,
      target: targetOf(account),
      host: new URL(account.baseUrl).host,
      drift,
      callsPerMinute,
      nativeEnd,
      readBack,
    };
  });
}
