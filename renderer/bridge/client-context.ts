import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AppState } from './app-state.ts';
import type { Client } from './client.ts';

/** Carries the client from the composition root to the features. */
export const ClientContext = createContext<Client | null>(null);

/** The client; only a page built without its provider has none, which is a bug. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('the page was built without its client');
  return client;
}

/** The page's state; the component is drawn anew whenever it changes. */
export function useAppState(): AppState {
  const { state } = useClient();
  return useSyncExternalStore(state.subscribe, state.get);
}
