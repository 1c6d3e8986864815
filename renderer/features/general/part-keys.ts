/** The texts that members of settings are called by. */
export const partKeys = {
  status: {
    name: 'statusesPage.name',
    kind: 'statusesPage.kind',
    message: 'statusesPage.message',
    icon: 'statusesPage.icon',
    colour: 'statusesPage.colour',
    hotkey: 'statusesPage.hotkey',
    minutes: 'statusesPage.minutes',
    ends: 'statusesPage.ends',
    warnMinutes: 'statusesPage.warn',
    requiresReason: 'statusesPage.reason',
    accounts: 'statusesPage.told',
  },
  automation: {
    start: 'automationPage.title.start',
    idle: 'automationPage.title.idle',
    lock: 'automationPage.title.lock',
    sleep: 'automationPage.title.sleep',
    quit: 'automationPage.title.quit',
    onlyOver: 'automationPage.over.label',
    return: 'automationPage.return.label',
    workingHours: 'automationPage.title.workingHours',
    calendar: 'automationPage.title.calendar',
    notWhile: 'automationPage.busy.label',
    manualEnds: 'automationPage.manual.label',
    flapLimit: 'settingChange.flapLimit',
  },
  general: {
    language: 'general.language',
    theme: 'general.theme',
    startAtLogin: 'general.startAtLogin',
    startHidden: 'general.startHidden',
    notifications: 'general.notifications',
    links: 'general.links',
    switcherHotkey: 'hotkeysPage.switcher',
    updates: 'general.update.address',
    allowPlaintextSecrets: 'settingChange.weak',
  },
} as const;

/** Of a member that none of them is for. */
export const otherPart = 'settingChange.other';

type Keys = { [Section in keyof typeof partKeys]: (typeof partKeys)[Section] };

/** One of those texts, or the one for a member that none of them is for. */
export type PartKey =
  { [Section in keyof Keys]: Keys[Section][keyof Keys[Section]] }[keyof Keys] | typeof otherPart;
