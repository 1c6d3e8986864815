import { describeVendorContract } from './contract/describe-vendor-contract.ts';
import { openLineworksRig } from './contract/lineworks-rig.ts';

const editions = ['me', 'by-id', 'service-account'] as const;

for (const edition of editions) {
  describeVendorContract({
    name: `LINE WORKS (${edition})`,
    assumptions: 'LW',
    openRig: () => openLineworksRig(edition),
  });
}
