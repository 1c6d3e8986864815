import { useState } from 'react';
import type { Status } from '../../../electron/contract/settings/status.ts';
import type { Failure } from '../../bridge/client.ts';
import { focusHeading } from '../../ui/focus.ts';

/** The ids with one of them at another place (its index then); null where it cannot go or is already. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] | null {
  const from = ids.indexOf(id);
  if (from === -1 || to === from || to < 0 || to >= ids.length) return null;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** The items in the order of these ids; those that are not among them come last. */
export function arranged<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): readonly Item[] {
  const known = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return [...known, ...items.filter((item) => !ids.includes(item.id))];
}

/** What became of the order last. */
export type OrderNews =
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly name: string;
      /** From 1. */
      readonly place: number;
      readonly all: number;
      /** The ids as they stood before. */
      readonly before: readonly string[];
    }
  | { readonly kind: 'undone' };

/** The order of the statuses, as it can be changed and taken back. */
export interface StatusOrder {
  readonly news: OrderNews | null;
  /** Puts a status at another index; false where it cannot go there or stands there already. */
  readonly move: (status: Status, to: number) => boolean;
  readonly undo: () => void;
}

/**
 * Moves statuses and remembers the way back. Steps of one status that follow each other are one move.
 * @param ids in the present order
 * @param store shows an order at once and stores it; answers why that did not work, null if it did
 */
export function useOrder(
  ids: readonly string[],
  store: (ids: readonly string[]) => Promise<Failure | null>,
  onFailed: (failure: Failure) => void,
): StatusOrder {
  const [news, setNews] = useState<OrderNews | null>(null);

  const put = async (next: readonly string[], done: OrderNews): Promise<void> => {
    setNews(done);
    const failure = await store(next);
    if (failure === null) return;
    setNews(null);
    onFailed(failure);
  };
  return {
    news,
    move: ({ id, name }, to) => {
      const next = moved(ids, id, to);
      if (next === null) return false;
      const before = news?.kind === 'moved' && news.id === id ? news.before : ids;
      void put(next, { kind: 'moved', id, name, place: to + 1, all: next.length, before });
      return true;
    },
    undo: () => {
      if (news?.kind !== 'moved') return;
      void put(news.before, { kind: 'undone' });
      // The button goes away with what it did.
      focusHeading();
    },
  };
}
