import type { ReturnRule } from '../../../electron/contract/settings/automation.ts';

/** What can happen when somebody is back, from the least to the most that is left to them. */
export const returnRules = ['at-once', 'ask', 'stay'] as const satisfies readonly ReturnRule[];
