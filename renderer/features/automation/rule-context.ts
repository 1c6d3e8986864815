import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRuleWords, type RuleWords } from '../../lib/rule-words.ts';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import type { RuleStore } from './rule-store.ts';

/** What every part of the page works on. */
export interface RuleContextValue {
  readonly automation: Automation;
  readonly statuses: readonly Status[];
  readonly edit: RuleStore['edit'];
}

/** Carries the rules from the page to its parts. */
export const RuleContext = createContext<RuleContextValue | null>(null);

/** The rules that are edited; only a part outside of the page has none, which is a bug. */
export function useRuleContext(): RuleContextValue {
  const context = useContext(RuleContext);
  if (context === null) throw new Error('the part stands outside of its page');
  return context;
}

/** The words of the app's language; others once the language or a status changes. */
export function useRuleWords(): RuleWords {
  const { t, i18n } = useTranslation();
  const { statuses } = useRuleContext();
  const { language } = i18n;
  return useMemo(() => createRuleWords(t, language, statuses), [t, language, statuses]);
}
