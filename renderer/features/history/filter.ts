import type { HistoryFilter } from '../../../electron/contract/commands/history.ts';
import type { Source } from '../../../electron/contract/views/claim.ts';
import type { Change } from './changes.ts';

/** What the list is narrowed to; an empty text lets everything through. */
export interface Filter {
  readonly status: string;
  readonly source: Source | '';
  readonly account: string;
}

/** Everything. */
export const noFilter: Filter = { status: '', source: '', account: '' };

/** Whether anything is left out. */
export function isFiltering({ status, source, account }: Filter): boolean {
  return `${status}${source}${account}` !== '';
}

/** Whether what showed is asked for. */
export function lets(
  { status, source }: Filter,
  shown: { readonly status: string | null; readonly source: Source | null },
): boolean {
  const isStatus = status === '' || shown.status === status;
  return isStatus && (source === '' || shown.source === source);
}

/** The changes asked for; with an account, those that reached it, with its result alone. */
export function filterChanges(changes: readonly Change[], filter: Filter): readonly Change[] {
  const { account } = filter;
  return changes.flatMap((change): readonly Change[] => {
    if (!lets(filter, change.entry)) return [];
    if (account === '') return [change];
    if (change.kind === 'corrected') return [];
    const results = change.results.filter((result) => result.account === account);
    return results.length === 0 ? [] : [{ ...change, results }];
  });
}

/** The same as the program is asked for it. */
export function wantedBy({ status, source, account }: Filter): HistoryFilter {
  return {
    ...(status !== '' && { status }),
    ...(source !== '' && { source }),
    ...(account !== '' && { account }),
  };
}
