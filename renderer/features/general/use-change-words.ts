import { useTranslation } from 'react-i18next';
import type { ChangedPart, SettingChange } from '../../../electron/contract/commands/import.ts';
import { useAppState } from '../../bridge/client.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { hotkeyText, isMac } from '../../ui/hotkey-text.ts';
import { useLabels } from '../../forms/use-labels.ts';

/** The texts that members of settings are called by. */
const partKeys = {
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
    accounts: 'statusesPage.accountSettings',
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
const otherPart = 'settingChange.other';

type Keys = { [Section in keyof typeof partKeys]: (typeof partKeys)[Section] };

/** One of those texts, or the one for a member that none of them is for. */
type PartKey =
  { [Section in keyof Keys]: Keys[Section][keyof Keys[Section]] }[keyof Keys] | typeof otherPart;

/** What a change of the settings is told with. */
export interface ChangeWords {
  readonly title: (change: SettingChange) => string;
  /** What a changed member is called. */
  readonly part: (change: SettingChange, part: ChangedPart) => string;
  readonly value: (part: ChangedPart, value: ChangedPart['from']) => string;
}

type Words = Readonly<Record<string, string>>;

function keyIn(keys: Readonly<Record<string, PartKey>>, name: string): PartKey {
  return Object.hasOwn(keys, name) ? (keys[name] ?? otherPart) : otherPart;
}

/** What texts that stand for something mean, by the member that holds them. */
function useTextWords(): Readonly<Record<string, (text: string) => string>> {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const labels = useLabels();
  const kinds: Words = shared('kind', { returnObjects: true });
  const themes: Words = t('general.themes', { returnObjects: true });
  const icons: Words = t('statusesPage.icons', { returnObjects: true });
  const returns: Words = {
    'at-once': t('automationPage.return.at-once'),
    ask: t('automationPage.return.ask'),
    stay: t('automationPage.return.stay'),
  };
  const manualEnds: Words = {
    never: t('automationPage.manual.never'),
    'end-of-day': t('automationPage.manual.end-of-day'),
    'end-of-work': t('automationPage.manual.end-of-work'),
  };
  const keys = (text: string): string => hotkeyText(text, isMac());
  return {
    hotkey: keys,
    switcherHotkey: keys,
    kind: (text) => kinds[text] ?? text,
    theme: (text) => themes[text] ?? text,
    // Any text may stand there.
    icon: (text) => (Object.hasOwn(icons, text) ? icons[text] : undefined) ?? text,
    language: (text) => languageNames.find(({ language }) => language === text)?.name ?? text,
    drift: (text) => labels.choice('drift', text),
    return: (text) => returns[text] ?? text,
    manualEnds: (text) => manualEnds[text] ?? text,
  };
}

/** The words in the app's language; no key of a file is shown as it is. */
export function useChangeWords(): ChangeWords {
  const { t } = useTranslation();
  const labels = useLabels();
  const textWords = useTextWords();
  const { view } = useAppState();
  const accounts = view.kind === 'ready' ? view.value.accounts : [];

  const statusPart = ([first = '', account]: readonly string[]): string => {
    if (first !== 'accounts' || account === undefined) return t(keyIn(partKeys.status, first));
    const name = accounts.find(({ id }) => id === account)?.name ?? account;
    return t('settingChange.accountSetting', { name });
  };

  return {
    title: (change) => {
      switch (change.what) {
        case 'account':
        case 'status':
          return t(`settingChange.${change.what}.${change.kind}`, { name: change.name });
        case 'credentials':
          return t('settingChange.credentials', { name: change.name });
        case 'automation':
        case 'general':
        case 'calendar-address':
          return t(`settingChange.${change.what}`);
      }
    },
    part: ({ what }, { path }) => {
      switch (what) {
        case 'account':
          return labels.field(path);
        case 'status':
          return statusPart(path);
        case 'automation':
        case 'general':
          return t(keyIn(partKeys[what], path[0] ?? ''));
        case 'credentials':
        case 'calendar-address':
          return '';
      }
    },
    value: ({ path }, value) => {
      if (value === null) return t('settingChange.nothing');
      if (typeof value === 'boolean') return t(value ? 'settingChange.yes' : 'settingChange.no');
      if (typeof value === 'number') return String(value);
      const word = textWords[path.at(-1) ?? ''];
      return word === undefined ? value : word(value);
    },
  };
}
