import { describeVendorContract } from './contract/describe-vendor-contract.ts';
import { openIdealistRig } from './contract/idealist-rig.ts';

describeVendorContract({ name: 'Idealist', assumptions: 'ID', openRig: openIdealistRig });
