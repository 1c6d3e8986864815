import type { Account, VendorId } from '../contract/settings/settings.ts';
import { type AnyVendor, eraseVendor } from './any-vendor.ts';
import { conpeek } from './conpeek/adapter.ts';
import { garoon } from './garoon/adapter.ts';
import { idealist } from './idealist/adapter.ts';
import { lineworks } from './lineworks/adapter.ts';

/** Every vendor; adding one is a folder and a line here (docs/design.md#vendors). */
export const vendors: Readonly<Record<VendorId, AnyVendor>> = {
  conpeek: eraseVendor(conpeek),
  garoon: eraseVendor(garoon),
  lineworks: eraseVendor(lineworks),
  idealist: eraseVendor(idealist),
};

/** The adapter of an account. */
export function vendorOf(account: Account): AnyVendor {
  return vendors[account.vendor];
}
