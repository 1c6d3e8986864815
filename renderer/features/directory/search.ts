import type { DirectoryFilter } from '../../../electron/contract/directory.ts';

/** What the person looks for; `''` does not narrow the search. */
export interface Search {
  readonly query: string;
  readonly role: string;
  readonly group: string;
}

/** Everything there is. */
export const noSearch: Search = { query: '', role: '', group: '' };

/** The most that a search may hold, in characters. */
export const longestQuery = 200;

/** A search as the program takes it. */
export function filterOf({ query, role, group }: Search): DirectoryFilter {
  const text = query.trim();
  return {
    ...(text === '' ? {} : { query: text }),
    ...(role === '' ? {} : { roles: [role] }),
    ...(group === '' ? {} : { groups: [group] }),
  };
}
