import type { JsonObject } from '../../contract/json.ts';
import type { Answer } from '../http.ts';
import { extraKeys } from './employee.ts';

/** Statuses that speak of the caller, the record or the time rather than of what was sent. */
const aboutOtherThings: ReadonlySet<number> = new Set([401, 404, 408, 425, 429]);

/**
 * The keys beyond the documented ones that a 4xx names, so that the PUT can be tried without them
 * (quick reference, Idealist). `spared` are those that were not sent, or are what it was sent for.
 */
export function refusedKeys(
  { status, body }: Answer,
  record: JsonObject,
  spared: ReadonlySet<string>,
): readonly string[] {
  if (status < 400 || status >= 500 || aboutOtherThings.has(status)) {
    return [];
  }
  const words = new Set(JSON.stringify(body).match(/[\p{L}\p{N}_]+/gu) ?? []);
  return extraKeys(record).filter((key) => words.has(key) && !spared.has(key));
}
