import type { StatusChoice, StatusView } from '../../contract/views/status-view.ts';
import type { Texts } from '../../wording/i18n/texts.ts';
import { accountEntries } from './account-entries.ts';
import { folded, type MenuEntry } from './menu-entry.ts';
import { pauseEntry, timedEntries } from './timed-entries.ts';

/** What the menu is drawn from. */
export interface MenuInput {
  readonly view: StatusView;
  readonly statuses: readonly StatusChoice[];
  readonly canUndo: boolean;
  /** The end of the status, by the person's clock; null if it has none. */
  readonly until: string | null;
  /** The end of what a break allows, by the person's clock; null without one. */
  readonly breakUntil?: string | null;
  readonly texts: Texts;
}

const separator: MenuEntry = { kind: 'separator' };

function label(text: string): MenuEntry {
  return { kind: 'label', text };
}

function nameOf(id: string | null, statuses: readonly StatusChoice[]): string {
  return statuses.find((status) => status.id === id)?.name ?? id ?? '';
}

/** The lines that say what shows, why, until when and what comes back. */
function breakLine({
  view: { presence },
  breakUntil = null,
  texts: { t },
}: MenuInput): string | null {
  if (presence.break === undefined || breakUntil === null) return null;
  const isOver = presence.break.overtimeMs !== null;
  return t(isOver ? 'main:tray.break-over' : 'main:tray.break-until', { until: breakUntil });
}

function whyEntries(input: MenuInput): MenuEntry[] {
  const { view, statuses, until, texts } = input;
  const { presence } = view;
  const { t } = texts;
  if (presence.name === null) return [label(t('main:presence.none'))];
  const entries = [
    label(presence.name),
    label(t('main:tray.why', { reason: presence.reason ?? '' })),
  ];
  if (until !== null) entries.push(label(t('main:tray.until', { until })));
  const ofBreak = breakLine(input);
  // Where the status ends with its break, one line says it.
  if (ofBreak !== null && input.breakUntil !== until) entries.push(label(ofBreak));
  if (presence.returnsTo !== null) {
    entries.push(label(t('main:tray.returns-to', { name: nameOf(presence.returnsTo, statuses) })));
  }
  return entries;
}

function correctionEntries({ view, statuses, canUndo, texts: { t } }: MenuInput): MenuEntry[] {
  if (canUndo) {
    const name = nameOf(view.presence.returnsTo, statuses);
    return [
      {
        kind: 'action',
        text: t('main:tray.undo', { name }),
        action: { command: 'undo', input: {} },
      },
    ];
  }
  if (view.presence.source !== 'manual') return [];
  return [{ kind: 'action', text: t('main:tray.clear'), action: { command: 'clear', input: {} } }];
}

/** With the lines that are always there, the menu is no higher than a screen of 768 pixels. */
const mostStatuses = 10;

function statusEntries({ view, statuses, texts: { t } }: MenuInput): readonly MenuEntry[] {
  const entries = statuses.map((status): MenuEntry => ({
    kind: 'radio',
    text: status.name,
    checked: status.id === view.presence.status,
    action: { command: 'set', input: { status: status.id } },
  }));
  return folded(entries, mostStatuses, t('main:tray.more-statuses'));
}

function switcherEntries({ statuses, texts: { t } }: MenuInput): MenuEntry[] {
  if (statuses.length === 0) return [];
  const action = { command: 'openSwitcher', input: {} } as const;
  return [{ kind: 'action', text: t('main:tray.switcher'), action }];
}

function automationEntries({ view: { automation }, texts }: MenuInput): MenuEntry[] {
  const { t } = texts;
  const resume: MenuEntry = {
    kind: 'action',
    text: t('main:tray.resume'),
    action: { command: 'resume', input: {} },
  };
  if (automation.flapping) return [label(t('main:tray.flapping')), resume];
  if (automation.paused) return [resume];
  return [pauseEntry(texts)];
}

/** The tray menu as data, so that it can be tested and compared without a desktop. */
export function buildMenu(input: MenuInput): readonly MenuEntry[] {
  const { t } = input.texts;
  return [
    ...whyEntries(input),
    ...correctionEntries(input),
    separator,
    ...statusEntries(input),
    ...timedEntries(input.statuses, input.texts),
    ...switcherEntries(input),
    ...(input.statuses.length > 0 ? [separator] : []),
    ...accountEntries(input.view.accounts, input.texts),
    separator,
    ...automationEntries(input),
    {
      kind: 'action',
      text: t('main:tray.open'),
      action: { command: 'open', input: { page: 'status' } },
    },
    {
      kind: 'action',
      text: t('main:tray.settings'),
      action: { command: 'open', input: { page: 'general' } },
    },
    { kind: 'action', text: t('main:tray.quit'), action: { command: 'quit', input: {} } },
  ];
}
