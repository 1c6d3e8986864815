import type { CommandName, EventName } from './commands.ts';

/** Gives the list back; a name that is missing or too many does not compile. */
function commandList<const Names extends readonly CommandName[]>(
  names: Names & (CommandName extends Names[number] ? unknown : never),
): Names {
  return names;
}

function eventList<const Names extends readonly EventName[]>(
  names: Names & (EventName extends Names[number] ? unknown : never),
): Names {
  return names;
}

/** The names of all commands, without zod, so that the preload stays small. */
export const commandNames: readonly CommandName[] = commandList([
  'set',
  'clear',
  'undo',
  'pause',
  'resume',
  'status',
  'explain',
  'answerReturn',
  'settle',
  'statuses',
  'accounts',
  'accountForm',
  'accountAddress',
  'addAccount',
  'testAccount',
  'accountSettings',
  'editAccount',
  'signInAccount',
  'cancelSignIn',
  'removeAccount',
  'catalogue',
  'scheduleList',
  'scheduleCreate',
  'scheduleChange',
  'scheduleRemove',
  'directoryList',
  'directoryRecord',
  'directoryCreate',
  'directoryEdit',
  'drift',
  'retry',
  'attempts',
  'elsewhere',
  'history',
  'timeline',
  'correctHistory',
  'exportHistory',
  'saveSupport',
  'preview',
  'habits',
  'hotkeys',
  'recordHotkey',
  'checkHotkey',
  'tryHotkey',
  'about',
  'openDataFolder',
  'saveSettings',
  'updates',
  'lookForUpdate',
  'downloadUpdate',
  'openSwitcher',
  'endingAt',
  'settings',
  'settingForm',
  'checkSettings',
  'saveStatus',
  'removeStatus',
  'orderStatuses',
  'saveAutomation',
  'saveGeneral',
  'reset',
  'proposeStatuses',
  'setUpStatuses',
  'setUpAutomation',
  'chooseCalendar',
  'reviewImport',
  'applyImport',
  'undoImport',
  'import',
  'chooseImport',
  'export',
  'diagnose',
  'startSample',
  'open',
  'ready',
  'quit',
]);

/** The names of all events. */
export const eventNames: readonly EventName[] = eventList(['status', 'settings', 'page']);
