import type { Failure } from '../contract/delivery.ts';
import type { DirectoryEntry, DirectoryFilter } from '../contract/directory.ts';
import type { Directory } from '../vendors/directory.ts';

/** A longer list is more than should be read to find one record again. */
const mostPages = 40;
const longestQuery = 200;

/** The record of an id; null if it was not found. */
export interface FoundRecord {
  readonly kind: 'record';
  readonly entry: DirectoryEntry | null;
}

async function search(
  directory: Directory,
  { id, filter }: { readonly id: string; readonly filter: DirectoryFilter },
  signal: AbortSignal,
): Promise<FoundRecord | Failure> {
  let next: DirectoryFilter | null = filter;
  for (let pages = 0; next !== null && pages < mostPages; pages += 1) {
    const page: Awaited<ReturnType<Directory['list']>> = await directory.list(next, signal);
    if (page.kind !== 'page') return page;
    const entry = page.entries.find((each) => each.id === id);
    if (entry !== undefined) return { kind: 'record', entry };
    next = page.nextPage === null ? null : { ...filter, page: page.nextPage };
  }
  return { kind: 'record', entry: null };
}

/** Looks a record up by its id: first among those called so, then in the whole list. */
export async function findRecord(
  directory: Directory,
  { id, name }: { readonly id: string; readonly name: string | null },
  signal: AbortSignal,
): Promise<FoundRecord | Failure> {
  const query = (name ?? '').slice(0, longestQuery);
  const named = query === '' ? null : await search(directory, { id, filter: { query } }, signal);
  if (named !== null && (named.kind !== 'record' || named.entry !== null)) return named;
  return await search(directory, { id, filter: {} }, signal);
}
