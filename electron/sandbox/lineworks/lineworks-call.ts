import type { Assumptions } from '../assumptions.ts';
import type { VendorRequest } from '../exchange.ts';
import type { Person } from '../people.ts';
import type { LineworksState } from './lineworks-state.ts';

/** A call with a valid token, of a member or of the service account. */
export interface LineworksCall {
  readonly state: LineworksState;
  readonly assumptions: Readonly<Assumptions>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly request: VendorRequest;
  /** Whose token it is; null is the service account, which is nobody and may do everything. */
  readonly caller: Person | null;
  /** Decoded path values, in order. */
  readonly values: readonly string[];
}
