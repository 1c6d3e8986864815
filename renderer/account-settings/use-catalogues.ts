import { useCallback, useRef, useState } from 'react';
import { useClient, type Failure } from '../bridge/client.ts';
import type { Catalogue } from './offers.ts';

/** What a vendor was asked to list. */
export type CatalogueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly catalogue: Catalogue };

/** The vendors' own lists, by account. */
export interface Catalogues {
  readonly of: (account: string) => CatalogueState;
  /** Asks for a list unless that was done on this visit; calls are counted at the vendors. */
  readonly ask: (account: string) => void;
  /** Asks again after a failure. */
  readonly retry: (account: string) => void;
}

const idle: CatalogueState = { kind: 'idle' };

/** The list, if it is there. */
export function catalogueIn(state: CatalogueState): Catalogue | null {
  return state.kind === 'ready' ? state.catalogue : null;
}

/** Holds the lists as long as the page is open. */
export function useCatalogues(): Catalogues {
  const client = useClient();
  const [states, setStates] = useState<Readonly<Record<string, CatalogueState>>>({});
  const asked = useRef(new Set<string>());

  const retry = useCallback(
    (account: string): void => {
      asked.current.add(account);
      setStates((old) => ({ ...old, [account]: { kind: 'loading' } }));
      void client.ask('catalogue', { account }).then((answer) => {
        const next: CatalogueState = answer.ok
          ? { kind: 'ready', catalogue: answer.value }
          : { kind: 'failed', failure: answer.failure };
        setStates((old) => ({ ...old, [account]: next }));
      });
    },
    [client],
  );

  const ask = useCallback(
    (account: string): void => {
      if (!asked.current.has(account)) retry(account);
    },
    [retry],
  );

  return { of: (account) => states[account] ?? idle, ask, retry };
}
