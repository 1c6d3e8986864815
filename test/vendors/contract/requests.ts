import type { ReceivedRequest } from '../../../electron/sandbox/received-log.ts';
import type { VendorRig } from './vendor-rig.ts';

/** The writes that the host holding the status has received since the log was cleared. */
export function writesOf(rig: VendorRig): readonly ReceivedRequest[] {
  const [site] = rig.sites;
  return rig.workplace.log.filter((request) => request.site === site && request.method !== 'GET');
}
