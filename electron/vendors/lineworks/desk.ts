import type { Attempts } from './attempts.ts';
import type { StatusApi } from './status-api.ts';
import type { StatusFields } from './status-fields.ts';

/** What one delivery works with. */
export interface Desk {
  readonly api: StatusApi;
  readonly attempts: Attempts;
  /** What Presently has scheduled. */
  readonly scheduled: readonly StatusFields[];
  /** Epoch ms. */
  readonly now: number;
}
