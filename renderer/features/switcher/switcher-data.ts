import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';
import type { Client, Failure } from '../../bridge/client.ts';
import { byUse } from '../../lib/by-use.ts';
import { type EntryContext, quickEntry, type QuickCandidate } from './entry/quick-entry.ts';
import { useMemo } from 'react';
import { localClock, type EntryClock } from './entry/resolve-clock.ts';
import { searchStatus } from './entry/quick-status.ts';

/** What the switcher offers: the statuses, the most often picked first, and what shows now. */
export type SwitcherData =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready';
      readonly choices: readonly StatusChoice[];
      readonly present: EntryContext['present'];
    };

/** Asks for all of it at once, so that nothing moves on the screen afterwards. */
export async function loadSwitcher({ ask }: Client): Promise<SwitcherData> {
  const [choices, view, habits] = await Promise.all([
    ask('statuses', {}),
    ask('status', {}),
    ask('habits', {}),
  ]);
  if (!choices.ok) return { kind: 'failed', failure: choices.failure };
  if (!view.ok) return { kind: 'failed', failure: view.failure };
  const { status, message, source } = view.value.presence;
  return {
    kind: 'ready',
    // Without the record of what was picked the order of the settings is as good.
    choices: byUse(choices.value, habits.ok ? habits.value.statuses : []),
    present:
      status === null ? null : { statusId: status, message: source === 'manual' ? message : null },
  };
}

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
