import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { useAppState, useClient, type Failure } from '../../bridge/client.ts';
import type { Span } from './segments.ts';

/** What was recorded in a span; `at` is when it was read, epoch ms. */
export interface Recorded {
  readonly span: Span;
  readonly entries: readonly TimelineEntry[];
  readonly at: number;
}

/** What is known of the span that was asked for; what was read before stays until then. */
export interface TimelineState {
  readonly recorded: Recorded | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Several changes within this time are read together, in ms. */
const debounceMs = 300;

/**
 * Reads one span, and a span that is not over anew at every change and every minute.
 * @param touched another value once something was put right
 */
export function useTimeline({ from, to }: Span, now: number, touched: Span | null): TimelineState {
  const client = useClient();
  const { view } = useAppState();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const isLive = to > now;
  const [changedAt] = useDebouncedValue(isLive && view.kind === 'ready' ? view.at : 0, debounceMs);
  const minute = isLive ? now : 0;

  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      const answer = await client.ask('timeline', { from, to: to - 1 });
      if (!isWanted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) {
        setRecorded({ span: { from, to }, entries: answer.value, at: Date.now() });
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [client, from, to, changedAt, minute, touched, tries]);

  const retry = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  return { recorded, failure, retry };
}
