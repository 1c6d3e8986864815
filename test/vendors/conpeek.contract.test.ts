import { openConpeekRig } from './contract/conpeek-rig.ts';
import { describeVendorContract } from './contract/describe-vendor-contract.ts';

for (const naming of ['id', 'name'] as const) {
  describeVendorContract({
    name: `Conpeek (user by ${naming})`,
    assumptions: 'CP',
    openRig: () => openConpeekRig(naming),
  });
}
