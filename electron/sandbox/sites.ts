import type { Assumptions } from './assumptions.ts';
import type { VendorAnswer, VendorHandler } from './exchange.ts';
import type { Person } from './people.ts';
import type { RandomIds } from './random-ids.ts';

/** The vendors of the sample workplace. */
export type Vendor = 'conpeek' | 'garoon' | 'lineworks' | 'idealist';

/** The listeners: one per vendor, and LINE WORKS signs in on a host of its own. */
export type Site = Vendor | 'lineworksAuth';

/** All sites in the order of their ports. */
export const SITES: readonly Site[] = [
  'conpeek',
  'garoon',
  'lineworks',
  'lineworksAuth',
  'idealist',
];

export const vendorOf = (site: Site): Vendor => (site === 'lineworksAuth' ? 'lineworks' : site);

export interface SiteDeps {
  /** Epoch ms. */
  readonly now: () => number;
  readonly ids: RandomIds;
  /** Read at every request, so that a switch can be turned while the server runs. */
  readonly assumptions: Readonly<Assumptions>;
  readonly people: readonly [Person, ...Person[]];
}

/** What a vendor offers to its listener. */
export interface VendorSite {
  readonly handle: VendorHandler;
  /** An error of this status in the vendor's own shape, for faults. */
  readonly errorOf: (status: number) => VendorAnswer;
}
