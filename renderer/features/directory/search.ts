import type { DirectoryFilter } from '../../../electron/contract/commands/directory.ts';

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
  // What is too long is told at its field; what it begins with is looked for meanwhile.
  const text = query.trim().slice(0, longestQuery);
  return {
    ...(text === '' ? {} : { query: text }),
    ...(role === '' ? {} : { roles: [role] }),
    ...(group === '' ? {} : { groups: [group] }),
  };
}
