import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { CommonTrialView, RuleTrialView } from '../../../electron/contract/commands/rules.ts';
import { useAppState, useClient } from '../../bridge/client-context.ts';

/** Several changes within this time are tried together, in ms. */
const restMs = 150;
/** Time alone changes what a rule would do, as at the end of the working hours, in ms. */
const againMs = 20_000;

/** What rules and settings would do right now; nothing is known of them at first. */
export interface Trials {
  /** By the place of each rule in the automation. */
  readonly rules: ReadonlyMap<string, RuleTrialView>;
  readonly common: CommonTrialView | null;
  /** By the id of each account. */
  readonly drift: ReadonlyMap<string, string>;
}

const noTrials: Trials = { rules: new Map(), common: null, drift: new Map() };

/** What each rule and setting would do right now; asked anew at every change of rules or status, and as time goes. */
export function useTrials(automation: Automation | null): Trials {
  const client = useClient();
  const { view, choices, preferences } = useAppState();
  const [trials, setTrials] = useState(noTrials);
  const [rules] = useDebouncedValue(automation, restMs);
  const [changedAt] = useDebouncedValue(view.kind === 'ready' ? view.at : 0, restMs);
  // The rules of accounts are stored elsewhere, so a change of settings shows in them, too.
  const [storedAt] = useDebouncedValue(choices.kind === 'ready' ? choices.at : 0, restMs);
  const { language } = preferences;

  useEffect(() => {
    if (rules === null) return undefined;
    let isWanted = true;
    const tryAll = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const answer = await client.ask('tryRules', { automation: { ...rules } });
      if (!isWanted || !answer.ok) return;
      const { common, drift } = answer.value;
      setTrials({
        rules: new Map(answer.value.rules.map((trial) => [trial.rule, trial])),
        common,
        drift: new Map(drift.map(({ account, now }) => [account, now])),
      });
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
  }, [client, rules, changedAt, storedAt, language]);

  return trials;
}
