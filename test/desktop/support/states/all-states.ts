import { accountsStates } from './accounts-states.ts';
import { automationStates } from './automation-states.ts';
import { diagnosticsStates } from './diagnostics-states.ts';
import { directoryStates } from './directory-states.ts';
import { generalStates } from './general-states.ts';
import { historyStates } from './history-states.ts';
import { hotkeysStates } from './hotkeys-states.ts';
import { plannedStates } from './planned-states.ts';
import type { StateGroup } from './stage.ts';
import { statusStates } from './status-states.ts';
import { statusesStates } from './statuses-states.ts';

/** Every state of the window that is connected to the office; a page is one line. */
export const officeStates: Readonly<Record<string, readonly StateGroup[]>> = {
  'the statuses': [statusStates, statusesStates],
  'the rules': [automationStates, hotkeysStates],
  'the readings': [historyStates, diagnosticsStates, generalStates],
  'the accounts': [accountsStates],
  'the directory and what is planned': [directoryStates, plannedStates],
};
