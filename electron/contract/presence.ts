import type { Reason } from './claim.ts';
import type { Source } from './source.ts';

/** What all claims together come to, and why. Instants are epoch ms. */
export interface Presence {
  readonly statusId: string;
  readonly message: string | null;
  readonly source: Source;
  readonly reason: Reason;
  readonly since: number;
  readonly until: number | null;
  /** The status that comes back when this one ends, if that is known. */
  readonly returnsTo: string | null;
}
