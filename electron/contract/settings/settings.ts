import type { Account } from './account.ts';
import { automationSchema, type Automation } from './automation.ts';
import { generalSchema, type General } from './general.ts';
import type { Status } from './status.ts';

/** Everything a person or administrator configures, and no secret (docs/control.md#set-up-file). */
export interface Settings {
  readonly accounts: readonly Account[];
  readonly statuses: readonly Status[];
  readonly automation: Automation;
  readonly general: General;
}

/** The settings of a first start: nothing connected, nothing automatic. */
export function emptySettings(): Settings {
  return {
    accounts: [],
    statuses: [],
    automation: automationSchema.parse({}),
    general: generalSchema.parse({}),
  };
}
