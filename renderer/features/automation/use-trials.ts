import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Automation } from '../../../electron/contract/automation.ts';
import type { RuleTrialView } from '../../../electron/contract/rule-commands.ts';
import { useAppState, useClient } from '../../bridge/client-context.ts';

/** Several changes within this time are tried together, in ms. */
const restMs = 150;
/** Time alone changes what a rule would do, as at the end of the working hours, in ms. */
const againMs = 20_000;

/** What each rule would do right now; asked anew at every change of rules or status, and as time goes. */
export function useTrials(automation: Automation | null): ReadonlyMap<string, RuleTrialView> {
  const client = useClient();
  const { view, preferences } = useAppState();
  const [trials, setTrials] = useState<ReadonlyMap<string, RuleTrialView>>(new Map());
  const [rules] = useDebouncedValue(automation, restMs);
  const [changedAt] = useDebouncedValue(view.kind === 'ready' ? view.at : 0, restMs);
  const { language } = preferences;

  useEffect(() => {
    if (rules === null) return undefined;
    let isWanted = true;
    const tryAll = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const answer = await client.ask('tryRules', { automation: { ...rules } });
      if (!isWanted || !answer.ok) return;
      setTrials(new Map(answer.value.rules.map((trial) => [trial.rule, trial])));
    };
    const tryNow = (): void => void tryAll();
    tryNow();
    const timer = setInterval(tryNow, againMs);
    document.addEventListener('visibilitychange', tryNow);
    return () => {
      isWanted = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tryNow);
    };
  }, [client, rules, changedAt, language]);

  return trials;
}
