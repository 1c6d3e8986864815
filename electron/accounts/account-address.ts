import { found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';
import { namedVendor } from './named-vendor.ts';

/** The address that a typed text comes to, in the form the vendor wants; null if it is none. */
export function accountAddress(
  vendor: string,
  text: string,
  ports: Pick<AccountPorts, 'vendors'>,
): Result<string | null> {
  const named = namedVendor(vendor, ports);
  if (!named.ok) return named;
  return found(ports.vendors[named.value].addressSchema.safeParse(text.trim()).data ?? null);
}
