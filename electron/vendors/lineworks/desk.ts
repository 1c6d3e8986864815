import type { Attempts } from './attempts.ts';
import type { StatusApi } from './status-api.ts';

/** What one delivery works with. */
export interface Desk {
  readonly api: StatusApi;
  readonly attempts: Attempts;
  /** Epoch ms. */
  readonly now: number;
}
