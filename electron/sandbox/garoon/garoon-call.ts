import type { Assumptions } from '../assumptions.ts';
import type { VendorRequest } from '../exchange.ts';
import type { GaroonEdition } from './garoon-mounts.ts';
import type { GaroonState, GaroonUser } from './garoon-state.ts';

/** An authenticated call. */
export interface GaroonCall {
  readonly state: GaroonState;
  readonly assumptions: Readonly<Assumptions>;
  readonly request: VendorRequest;
  readonly edition: GaroonEdition;
  readonly caller: GaroonUser;
}
