import { describeVendorContract } from './contract/describe-vendor-contract.ts';
import { openLineworksRig } from './contract/lineworks-rig.ts';

describeVendorContract({
  name: 'LINE WORKS',
  assumptions: 'LW',
  openRig: () => openLineworksRig(),
});
