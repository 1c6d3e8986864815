import { useEffect, useState } from 'react';
import type { SettingProblem } from '../../../electron/contract/setting-commands.ts';
import type { Status } from '../../../electron/contract/status.ts';
import { useClient } from '../../bridge/client-context.ts';

type Problems = ReadonlyMap<string, readonly SettingProblem[]>;

const none: Problems = new Map();

/** What the program finds wrong with what stored statuses tell; an older version may have taken it. */
export function useProblemsByStatus(statuses: readonly Status[]): Problems {
  const client = useClient();
  const [problems, setProblems] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const check = async ({
      id,
      accounts,
    }: Status): Promise<readonly [string, readonly SettingProblem[]]> => {
      const answer = await client.ask('checkSettings', { accounts });
      return [id, answer.ok ? answer.value.problems : []];
    };
    void Promise.all(statuses.map(check)).then((found) => {
      if (isWanted) setProblems(new Map(found));
    });
    return () => {
      isWanted = false;
    };
  }, [client, statuses]);
  return problems;
}
