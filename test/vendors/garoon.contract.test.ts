import { describeVendorContract } from './contract/describe-vendor-contract.ts';
import type { GaroonVariant } from './contract/garoon-edition.ts';
import { openGaroonRig } from './contract/garoon-rig.ts';

const variants: readonly (readonly [name: string, variant: GaroonVariant])[] = [
  ['cloud, by login', { edition: 'cloud', user: 'code', signIn: 'password' }],
  ['cloud, by id', { edition: 'cloud', user: 'id', signIn: 'password' }],
  ['package, grn.cgi', { edition: 'package-linux', user: 'code', signIn: 'password' }],
  ['package, grn.exe', { edition: 'package-windows', user: 'id', signIn: 'password' }],
  ['cloud, OAuth', { edition: 'cloud', user: 'code', signIn: 'oauth' }],
];

for (const [name, variant] of variants) {
  const openRig = () => openGaroonRig(variant);
  describeVendorContract({ name: `Garoon (${name})`, assumptions: 'GA', openRig });
}
