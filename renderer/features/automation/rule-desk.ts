import { createContext, useContext } from 'react';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import type { RuleStore } from './rule-store.ts';

/** What every part of the page works on. */
export interface RuleDesk {
  readonly automation: Automation;
  readonly statuses: readonly Status[];
  readonly edit: RuleStore['edit'];
}

/** Carries the desk from the page to its parts. */
export const RuleDeskContext = createContext<RuleDesk | null>(null);

/** The desk; only a part outside of the page has none, which is a bug. */
export function useRuleDesk(): RuleDesk {
  const desk = useContext(RuleDeskContext);
  if (desk === null) throw new Error('the part stands outside of its page');
  return desk;
}
