import { useEffect, useState } from 'react';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { SettingProblem } from '../../../electron/contract/setting-commands.ts';
import { useClient } from '../../bridge/client-context.ts';

/** Between the last key and the question, in ms. */
const restMs = 250;

/** What the program finds wrong with what accounts would be told, once the person pauses. */
export function useSettingProblems(
  told: Readonly<Record<string, JsonObject>>,
): readonly SettingProblem[] {
  const client = useClient();
  const [problems, setProblems] = useState<readonly SettingProblem[]>([]);
  // Drawn anew at every key, but asked only when something else is told.
  const asked = JSON.stringify(told);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      // What was written above is read again.
      const accounts = JSON.parse(asked) as Record<string, JsonObject>;
      void client.ask('checkSettings', { accounts }).then((answer) => {
        if (isWanted && answer.ok) setProblems(answer.value.problems);
      });
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, asked]);
  return problems;
}
