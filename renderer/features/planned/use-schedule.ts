import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { useClient, type Answer, type Failure } from '../../bridge/client.ts';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';

/** What an account's system has planned, and what can be planned there. */
export type ScheduleList = CommandOutput<'scheduleList'>;

/** What is known of it; a list stays while a newer one cannot be read. */
export interface Schedule {
  readonly list: ScheduleList | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  /** Asks the system; what it answers stands here too. */
  readonly load: () => Promise<Answer<ScheduleList>>;
}

interface State {
  readonly list: ScheduleList | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
}

function inOrder({ entries, rules }: ScheduleList): ScheduleList {
  return { rules, entries: entries.toSorted((one, other) => one.startsAt - other.startsAt) };
}

/** Reads what is planned once, and whenever it is asked to. */
export function useSchedule(account: string): Schedule {
  const client = useClient();
  const [state, setState] = useState<State>({ list: null, failure: null, isLoading: true });

  const round = useRef(0);

  const read = useCallback(async (): Promise<Answer<ScheduleList>> => {
    round.current += 1;
    const own = round.current;
    const answer = await client.ask('scheduleList', { account });
    // What was asked for later is newer, whichever answer comes first.
    if (own !== round.current) return answer;
    setState((old) => ({
      list: answer.ok ? inOrder(answer.value) : old.list,
      failure: answer.ok ? null : answer.failure,
      isLoading: false,
    }));
    return answer;
  }, [client, account]);

  useEffect(() => {
    void read();
  }, [read]);

  const load = useCallback(async (): Promise<Answer<ScheduleList>> => {
    setState((old) => ({ ...old, isLoading: true }));
    return await read();
  }, [read]);

  return { ...state, load };
}

/** What is still to come; a running one can neither be changed nor does it take up room. */
export function toCome({ entries }: ScheduleList, now: number): readonly ScheduledStatus[] {
  return entries.filter(({ startsAt }) => startsAt > now);
}

/** Whether one more can be planned. `now` is epoch ms. */
export function hasCapacity(list: ScheduleList, now: number): boolean {
  const { most } = list.rules;
  return most === null || toCome(list, now).length < most;
}
