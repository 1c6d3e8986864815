import type { Json } from '../contract/json.ts';
import type { ApplyRequest } from './port.ts';

/** What the vendor shows, and what it is to show; null and `""` are empty. */
export interface Shown {
  readonly shows: string | null;
  readonly wanted: string | null;
  /** What Presently wrote there, writes without an answer included; undefined if it never did. */
  readonly wrote?: Json | undefined;
}

export type DriftQuestion = Pick<
  ApplyRequest<unknown>,
  'origin' | 'overwriteTheirs' | 'lastShown' | 'known'
>;

/**
 * Whether somebody set this elsewhere, so that an automatic intent must leave it alone
 * (docs/control.md#drift): it is neither empty nor wanted nor what was last known, nor of our own
 * writing.
 */
export function isForeign({ shows, wanted, wrote }: Shown, request: DriftQuestion): boolean {
  if (request.origin === 'person' || request.overwriteTheirs) {
    return false;
  }
  const isEmpty = shows === null || shows === '';
  const isExpected = request.known && shows === request.lastShown;
  return !isEmpty && shows !== wanted && shows !== wrote && !isExpected;
}
