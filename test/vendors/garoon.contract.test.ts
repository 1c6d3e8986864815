import { describeVendorContract } from './contract/describe-vendor-contract.ts';
import { openGaroonRig, type GaroonVariant } from './contract/garoon-rig.ts';

const variants: readonly GaroonVariant[] = [
  { edition: 'cloud', user: 'code' },
  { edition: 'cloud', user: 'id' },
  { edition: 'package-linux', user: 'code' },
  { edition: 'package-windows', user: 'id' },
];

for (const variant of variants) {
  describeVendorContract({
    name: `Garoon (${variant.edition}, by ${variant.user})`,
    assumptions: 'GA',
    openRig: () => openGaroonRig(variant),
  });
}
