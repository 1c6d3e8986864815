import { useCallback, useEffect, useState } from 'react';
import type { ProposedStatus } from '../../../electron/contract/commands/first-setup.ts';
import type { Client } from '../../bridge/client.ts';
import { useClient } from '../../bridge/client-context.ts';
import type { Answer, Failure } from '../../bridge/failure.ts';
import { loadStatuses, type StatusesData } from '../../account-settings/statuses-data.ts';

/** What the second step is drawn from. */
export interface Proposals extends StatusesData {
  readonly proposed: readonly ProposedStatus[];
}

/** Where asking for it has got to. */
export type ProposalState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly proposals: Proposals };

async function load(client: Client): Promise<Answer<Proposals>> {
  const [data, answer] = await Promise.all([
    loadStatuses(client),
    client.ask('proposeStatuses', {}),
  ]);
  if (!data.ok) return data;
  return answer.ok
    ? { ok: true, value: { ...data.value, proposed: answer.value.statuses } }
    : answer;
}

/** Asks once what suits the connected accounts; `retry` asks again. */
export function useProposals(): {
  readonly state: ProposalState;
  readonly retry: () => void;
} {
  const client = useClient();
  const [state, setState] = useState<ProposalState>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    void load(client).then((answer) => {
      if (!isWanted) return;
      setState(
        answer.ok
          ? { kind: 'ready', proposals: answer.value }
          : { kind: 'failed', failure: answer.failure },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [client, attempt]);

  const retry = useCallback(() => {
    setState({ kind: 'asking' });
    setAttempt((count) => count + 1);
  }, []);
  return { state, retry };
}
