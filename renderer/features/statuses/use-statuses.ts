import { useCallback, useEffect, useRef, useState } from 'react';
import { type Loadable, useAppState, useClient, type Failure } from '../../bridge/client.ts';
import { loadStatuses, type StatusesData } from '../../account-settings/statuses-data.ts';

/** The statuses as they are stored, and how to put them into another order. */
export interface Statuses {
  readonly data: Loadable<StatusesData>;
  readonly reload: () => void;
  /** Shows the order at once and stores it; answers why that did not work, null if it did. */
  readonly order: (ids: readonly string[]) => Promise<Failure | null>;
  /** The order that is being stored; null once it is. */
  readonly ordered: readonly string[] | null;
}

/** Holds what the page is drawn from, and asks again whenever the settings change. */
export function useStatuses(): Statuses {
  const client = useClient();
  // The program says when settings change, and the choices are asked for anew then.
  const { choices } = useAppState();
  const [data, setData] = useState<Loadable<StatusesData>>({ kind: 'loading' });
  const [ordered, setOrdered] = useState<readonly string[] | null>(null);
  const pending = useRef(0);
  const round = useRef(0);

  const load = useCallback(async (): Promise<void> => {
    round.current += 1;
    const own = round.current;
    const answer = await loadStatuses(client);
    if (own !== round.current) return;
    setData((old) => {
      if (answer.ok) return { kind: 'ready', value: answer.value, at: own };
      return old.kind === 'ready' ? old : { kind: 'failed', failure: answer.failure };
    });
    if (pending.current === 0) setOrdered(null);
  }, [client]);

  useEffect(() => {
    void load();
  }, [load, choices]);

  const order: Statuses['order'] = async (ids) => {
    setOrdered(ids);
    pending.current += 1;
    const answer = await client.ask('orderStatuses', { ids: [...ids] });
    pending.current -= 1;
    // Stored or refused: what is there now is shown.
    if (pending.current === 0) void load();
    return answer.ok ? null : answer.failure;
  };

  return {
    data,
    reload: () => {
      setData({ kind: 'loading' });
      void load();
    },
    order,
    ordered,
  };
}
