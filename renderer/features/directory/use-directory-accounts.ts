import { useCallback, useEffect, useState } from 'react';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import type { Client } from '../../bridge/client.ts';
import { useAppState, useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';

/** The accounts whose system keeps a directory. */
export type DirectoryAccounts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly accounts: readonly DeliveryView[] };

interface Known {
  /** The vendors that were asked about, in one text. */
  readonly asked: string;
  readonly able: ReadonlySet<string>;
  readonly failure: Failure | null;
}

async function askAll(client: Client, asked: string): Promise<Known> {
  const able = new Set<string>();
  for (const vendor of asked.split(' ').filter((word) => word !== '')) {
    const form = await client.ask('accountForm', { vendor });
    if (!form.ok) return { asked, able, failure: form.failure };
    if (form.value.capabilities.directory) able.add(vendor);
  }
  return { asked, able, failure: null };
}

/** Asks what each vendor can do; no vendor is known by name (design: capabilities). */
export function useDirectoryAccounts(): DirectoryAccounts {
  const client = useClient();
  const { view } = useAppState();
  const [known, setKnown] = useState<Known | null>(null);
  const [tries, setTries] = useState(0);
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  const asked = [...new Set(accounts.map(({ vendor }) => vendor))].toSorted().join(' ');

  useEffect(() => {
    let isWanted = true;
    void askAll(client, asked).then((answer) => {
      if (isWanted) setKnown(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [client, asked, tries]);

  const retry = useCallback(() => {
    void client.reload();
    setTries((count) => count + 1);
  }, [client]);

  if (view.kind === 'failed') return { kind: 'failed', failure: view.failure, retry };
  if (view.kind === 'loading' || known?.asked !== asked) return { kind: 'loading' };
  if (known.failure !== null) return { kind: 'failed', failure: known.failure, retry };
  return { kind: 'ready', accounts: accounts.filter(({ vendor }) => known.able.has(vendor)) };
}
