import { useMemo } from 'react';
import { useAppState } from '../../bridge/client-context.ts';
import type { Allowances } from './totals.ts';

const minuteMs = 60_000;

/** What the statuses of now allow; what was allowed earlier is not recorded. */
export function useAllowances(): Allowances {
  const { choices } = useAppState();
  return useMemo(() => {
    const known = choices.kind === 'ready' ? choices.value : [];
    return new Map(
      known.flatMap(({ id, minutes }) => (minutes === null ? [] : [[id, minutes * minuteMs]])),
    );
  }, [choices]);
}
