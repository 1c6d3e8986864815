import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import type { DirectoryFilter } from '../../../electron/contract/commands/directory.ts';

/** What the person looks for; `''` does not narrow the search. */
interface Search {
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

type RecordPage = CommandOutput<'directoryList'>;

/** A directory that is looked through: what is asked for, and what came last. */
export interface RecordList {
  readonly search: Search;
  readonly setSearch: (search: Search) => void;
  /** What came last; it stays while something else is asked for. Null before the first answer. */
  readonly page: RecordPage | null;
  /** From 1. */
  readonly pageNumber: number;
  /** Every group that was seen so far, as the vendor does not list them: names by id. */
  readonly groups: ReadonlyMap<string, string>;
  /** Something was asked for and has not come yet. */
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  /** Asks again for what is shown. */
  readonly reload: () => void;
}

/** How the pages before the shown one were reached, for one search. */
interface Trail {
  readonly search: string;
  readonly pages: readonly string[];
}

interface Answered {
  readonly request: string;
  readonly page: RecordPage | null;
  readonly failure: Failure | null;
  readonly groups: ReadonlyMap<string, string>;
}

const nothing: Answered = { request: '', page: null, failure: null, groups: new Map() };

/** Between the last key and the question, in ms. */
const debounceMs = 300;

function withGroups(
  known: ReadonlyMap<string, string>,
  { entries }: RecordPage,
): ReadonlyMap<string, string> {
  const seen = entries.flatMap(({ group }): readonly (readonly [string, string])[] =>
    group === null ? [] : [[group.id, group.name ?? group.id]],
  );
  return new Map([...known, ...seen]);
}

/** Asks for records as the person types and turns pages; only the latest answer counts. */
export function useRecordList(account: string): RecordList {
  const client = useClient();
  const [search, setSearch] = useState(noSearch);
  const [query] = useDebouncedValue(search.query, debounceMs);
  const [trail, setTrail] = useState<Trail>({ search: '', pages: [] });
  const [answered, setAnswered] = useState(nothing);
  const [tries, setTries] = useState(0);

  const wanted = JSON.stringify(filterOf({ ...search, query }));
  const pages = trail.search === wanted ? trail.pages : [];
  const cursor = pages.at(-1);
  const request = JSON.stringify([wanted, cursor ?? null, tries]);

  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const [text, page] = [wanted, cursor];
      // What was turned into a text above.
      const narrowed = JSON.parse(text) as ReturnType<typeof filterOf>;
      const filter = page === undefined ? narrowed : { ...narrowed, page };
      const answer = await client.ask('directoryList', { account, filter });
      if (!isCurrent) return;
      setAnswered((old) =>
        answer.ok
          ? {
              request,
              page: answer.value,
              failure: null,
              groups: withGroups(old.groups, answer.value),
            }
          : { ...old, request, failure: answer.failure },
      );
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [client, account, wanted, cursor, request]);

  const reload = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  const isBusy = answered.request !== request;
  const nextPage = isBusy ? null : (answered.page?.nextPage ?? null);
  const turnTo = (next: readonly string[]) => () => {
    setTrail({ search: wanted, pages: next });
  };
  return {
    search,
    setSearch,
    page: answered.page,
    pageNumber: pages.length + 1,
    groups: answered.groups,
    isBusy,
    failure: isBusy ? null : answered.failure,
    previous: pages.length === 0 ? null : turnTo(pages.slice(0, -1)),
    next: nextPage === null ? null : turnTo([...pages, nextPage]),
    reload,
  };
}
