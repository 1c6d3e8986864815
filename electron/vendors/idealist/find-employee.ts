import type { Failure } from '../../contract/views/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { type Cursor, readPage, type EmployeeList } from './read-page.ts';
import { idOf } from './employee.ts';

/** A company larger than this many pages is more than this app should read to find one person. */
const mostPages = 200;

/** Which records are looked for. */
export interface Search {
  readonly fits: (record: JsonObject) => boolean;
  /** `first`: where the vendor does not say how many records there are, the first page with one. */
  readonly extent: 'first' | 'all';
}

export interface Found {
  readonly kind: 'found';
  /** Every record that fits; copies that overlapping pages repeat count once. */
  readonly matches: readonly JsonObject[];
  /** How many pages it took. */
  readonly pages: number;
}

/** Reads a list page by page and picks the records that fit. */
export async function findEmployees(
  list: EmployeeList,
  { fits, extent }: Search,
  signal: AbortSignal,
): Promise<Found | Failure> {
  const matches: JsonObject[] = [];
  const known = new Set<string>();
  let cursor: Cursor | null = null;
  let pages = 0;
  do {
    const page = await readPage(list, cursor, signal);
    if (page.kind !== 'page') {
      return page;
    }
    const fresh = page.records.filter((record) => !known.has(idOf(record)));
    matches.push(...fresh.filter(fits));
    for (const record of fresh) known.add(idOf(record));
    pages += 1;
    const isEnough = extent === 'first' && page.total === null && matches.length > 0;
    cursor = isEnough ? null : page.next;
  } while (cursor !== null && pages < mostPages);
  return { kind: 'found', matches, pages };
}
