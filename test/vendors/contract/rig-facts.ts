import type { Kind } from '../../../electron/contract/settings/status.ts';
import { covers } from '../coverage/covers.ts';
import type { CoverageId } from '../coverage/vendor-rows.ts';
import type { VendorRig } from './vendor-rig.ts';

/** What the shared cases prove for whichever vendor. */
export type ContractFact =
  | 'identify'
  | 'catalogue'
  | 'timed'
  | `shows-${Kind}`
  | `error-${'400' | '401' | '403' | '404' | '409' | '429' | '5xx'}`;

/** Which rows of the vendor's own document each fact proves. */
export type FactRows = Readonly<Partial<Record<ContractFact, readonly CoverageId[]>>>;

/** Called at the end of a shared case: counts the fact for the vendor under test. */
export function provesFact(rig: VendorRig, fact: ContractFact): void {
  covers(...(rig.proves?.[fact] ?? []));
}
