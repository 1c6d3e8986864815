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

/** The vendor that a site belongs to. */
export const vendorOf = (site: Site): Vendor => (site === 'lineworksAuth' ? 'lineworks' : site);
