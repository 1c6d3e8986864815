import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useAppState, useClient } from '../../bridge/client-context.ts';
import type { Call } from '../../ui/use-call-words.ts';

/** A call to an account of this name. */
export interface LogLine {
  readonly account: string;
  readonly call: Call;
}

/** Several changes within this time are read together, in ms. */
const restMs = 300;
const most = 100;

/** The latest calls of all accounts since the start, the newest first; null until they are read. */
export function useLog(): readonly LogLine[] | null {
  const client = useClient();
  const { view } = useAppState();
  const [lines, setLines] = useState<readonly LogLine[] | null>(null);
  const isReady = view.kind === 'ready';
  const [accounts] = useDebouncedValue(isReady ? view.value.accounts : null, restMs);

  useEffect(() => {
    if (accounts === null) return undefined;
    let isWanted = true;
    const read = async (): Promise<void> => {
      const read = accounts.map(async ({ id, name }) => {
        const answer = await client.ask('attempts', { account: id });
        return answer.ok ? answer.value.map((call) => ({ account: name, call })) : [];
      });
      const all = (await Promise.all(read)).flat();
      if (isWanted) setLines(all.toSorted((a, b) => b.call.at - a.call.at).slice(0, most));
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [client, accounts]);

  return lines;
}
