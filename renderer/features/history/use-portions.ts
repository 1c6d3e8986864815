import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAppState, useClient, type Failure } from '../../bridge/client.ts';
import type { Span } from './segments.ts';
import { monthsOf, portionOf, type Portion } from './list-rows.ts';

/** A long span that is read month by month, the newest first. */
export interface Portions {
  readonly portions: readonly Portion[];
  /** Whether everything is read. */
  readonly isWhole: boolean;
  readonly failure: Failure | null;
  /** Reads the next month, unless it is being read. */
  readonly more: () => void;
  readonly retry: () => void;
}

/** Several changes within this time are read together, in ms. */
const debounceMs = 300;

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/**
 * Reads the months of a span as they are asked for. What is read already is read anew where it
 * changes: the newest month with every change, and any month in which something was put right.
 */
export function usePortions(span: Span, now: number, touched: Span | null): Portions {
  const client = useClient();
  const { view } = useAppState();
  const { from, to } = span;
  const months = useMemo(() => monthsOf({ from, to }), [from, to]);
  const [portions, setPortions] = useState<readonly Portion[]>([]);
  const [wanted, setWanted] = useState(1);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isLive = to > now;
  const [changedAt] = useDebouncedValue(isLive && view.kind === 'ready' ? view.at : 0, debounceMs);

  const read = useCallback(
    async (month: Span, end: number): Promise<Portion | Failure> => {
      const answer = await client.ask('timeline', { from: month.from, to: month.to - 1 });
      return answer.ok ? portionOf(month, answer.value, Math.min(end, Date.now())) : answer.failure;
    },
    [client],
  );

  const count = portions.length;
  const next = count < wanted && failure === null ? months[count] : undefined;
  const end = portions.at(-1)?.begins ?? to;
  useEffect(() => {
    if (next === undefined) return undefined;
    let isWanted = true;
    void read(next, end).then((found) => {
      if (!isWanted) return;
      if ('span' in found) setPortions((old) => [...old, found]);
      else setFailure(found);
    });
    return () => {
      isWanted = false;
    };
  }, [read, next, end]);

  const latest = useRef(portions);
  useEffect(() => {
    latest.current = portions;
  }, [portions]);
  const readAgain = useCallback(
    (stale: Span): (() => void) => {
      let isWanted = true;
      const again = async (month: Span, until: number): Promise<void> => {
        const found = await read(month, until);
        if (!isWanted || !('span' in found)) return;
        setPortions((old) => old.map((each) => (each.span.from === month.from ? found : each)));
      };
      latest.current.forEach((each, index) => {
        if (!overlap(each.span, stale)) return;
        void again(each.span, latest.current[index - 1]?.begins ?? to);
      });
      return () => {
        isWanted = false;
      };
    },
    [read, to],
  );
  useEffect(
    () => (changedAt === 0 ? undefined : readAgain({ from: changedAt, to: changedAt + 1 })),
    [readAgain, changedAt],
  );
  useEffect(() => (touched === null ? undefined : readAgain(touched)), [readAgain, touched]);

  return {
    portions,
    isWhole: count >= months.length,
    failure,
    more: useCallback(() => {
      setWanted(count + 1);
    }, [count]),
    retry: useCallback(() => {
      setFailure(null);
    }, []),
  };
}
