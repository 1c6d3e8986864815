import { openConpeekRig } from './contract/conpeek-rig.ts';
import { describeVendorContract } from './contract/describe-vendor-contract.ts';

describeVendorContract({ name: 'Conpeek', assumptions: 'CP', openRig: openConpeekRig });
