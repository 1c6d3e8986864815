import { useMemo } from 'react';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import { localClock, type EntryClock } from './entry/entry-clock.ts';
import { quickEntry, type QuickCandidate } from './entry/quick-entry.ts';
import { searchStatus } from './entry/quick-status.ts';
import type { SwitcherData } from './switcher-data.ts';

/** What the person typed, and when (epoch ms). */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** A candidate with the status it would set. */
export interface Offer {
  readonly candidate: QuickCandidate;
  readonly choice: StatusChoice;
}

/** The longest entry that is read, in characters. */
export const longestEntry = 1000;

/** What an entry may mean, the likeliest first, and the clock by which it was understood. */
export function useCandidates(
  typed: Typed,
  data: SwitcherData,
): { readonly offers: readonly Offer[]; readonly clock: EntryClock } {
  const choices = data.kind === 'ready' ? data.choices : null;
  const present = data.kind === 'ready' ? data.present : null;
  const statuses = useMemo(() => (choices ?? []).map((choice) => searchStatus(choice)), [choices]);
  return useMemo(() => {
    const clock = localClock(typed.at);
    if (typed.text.length > longestEntry) return { offers: [], clock };
    const byId = new Map((choices ?? []).map((choice) => [choice.id, choice]));
    const offers = quickEntry(typed.text, { statuses, present, clock }).flatMap((candidate) => {
      const choice = byId.get(candidate.statusId);
      return choice === undefined ? [] : [{ candidate, choice }];
    });
    return { offers, clock };
  }, [typed, choices, statuses, present]);
}
