import { useCallback, useEffect, useState } from 'react';
import type { Ability } from '../../electron/contract/settings/account.ts';
import type { DeliveryView } from '../../electron/contract/views/status-view.ts';
import { useAppState, useClient, type Answer, type Failure, type Client } from './client.ts';

/** Which of these vendors can do it; no vendor is known by name (docs/design.md#vendors). */
export async function askAble(
  client: Client,
  vendors: readonly string[],
  ability: Ability,
): Promise<Answer<ReadonlySet<string>>> {
  const able = new Set<string>();
  for (const vendor of vendors) {
    const form = await client.ask('accountForm', { vendor });
    if (!form.ok) return form;
    if (form.value.capabilities[ability]) able.add(vendor);
  }
  return { ok: true, value: able };
}

/** The accounts that can do something only some can. */
export type AbleAccounts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly accounts: readonly DeliveryView[] };

interface Known {
  /** The vendors that were asked about, in one text. */
  readonly asked: string;
  readonly answer: Answer<ReadonlySet<string>>;
}

/** Asks what each vendor can do; no vendor is known by name (docs/design.md#vendors). */
export function useAbleAccounts(ability: Ability): AbleAccounts {
  const client = useClient();
  const { view } = useAppState();
  const [known, setKnown] = useState<Known | null>(null);
  const [tries, setTries] = useState(0);
  const accounts = view.kind === 'ready' ? view.value.accounts : [];
  const asked = [...new Set(accounts.map(({ vendor }) => vendor))].toSorted().join(' ');

  useEffect(() => {
    let isWanted = true;
    const vendors = asked.split(' ').filter((word) => word !== '');
    void askAble(client, vendors, ability).then((answer) => {
      if (isWanted) setKnown({ asked, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [client, ability, asked, tries]);

  const retry = useCallback(() => {
    void client.reload();
    setTries((count) => count + 1);
  }, [client]);

  if (view.kind === 'failed') return { kind: 'failed', failure: view.failure, retry };
  if (view.kind === 'loading' || known?.asked !== asked) return { kind: 'loading' };
  const { answer } = known;
  if (!answer.ok) return { kind: 'failed', failure: answer.failure, retry };
  return { kind: 'ready', accounts: accounts.filter(({ vendor }) => answer.value.has(vendor)) };
}
