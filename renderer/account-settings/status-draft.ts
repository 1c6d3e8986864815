import { cleanLine, hasVisibleText } from '../../electron/contract/clean-text.ts';
import type { Kind, Status } from '../../electron/contract/settings/status.ts';
import type { Draft as Written } from '../../electron/contract/commands/settings.ts';
import { readNumber } from '../lib/read-number.ts';
import { settingOf, startSetting, type SettingDraft } from './setting-draft.ts';
import type { SettableAccount } from './statuses-data.ts';

/** A status while it is edited; numbers as they are typed. */
export interface StatusDraft {
  readonly name: string;
  readonly kind: Kind;
  /** The name of a picture or an emoji; empty for the mark of the kind. */
  readonly icon: string;
  readonly colour: string;
  readonly message: string;
  readonly hotkey: string;
  readonly minutes: string;
  readonly ends: boolean;
  readonly warnMinutes: string;
  readonly requiresReason: boolean;
  /** By account id. */
  readonly settings: Readonly<Record<string, SettingDraft>>;
}

/** What an editor starts from; a new status has neither id nor name. */
export type StatusStart = Partial<Status>;

function textOf(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

/** How a status is filled in at first. */
export function startStatus(start: StatusStart, accounts: readonly SettableAccount[]): StatusDraft {
  return {
    name: start.name ?? '',
    kind: start.kind ?? 'busy',
    icon: start.icon ?? '',
    colour: start.colour ?? '',
    message: start.message ?? '',
    hotkey: start.hotkey ?? '',
    minutes: textOf(start.minutes),
    ends: start.ends ?? false,
    warnMinutes: textOf(start.warnMinutes),
    requiresReason: start.requiresReason ?? false,
    settings: Object.fromEntries(
      accounts.map(({ id, forms }) => [id, startSetting(forms, start.accounts?.[id] ?? null)]),
    ),
  };
}

/** Breaks are warned of and accounted for; of other kinds only what a file said is kept. */
export function isAccountedFor(start: StatusStart, kind: Kind): boolean {
  return kind === 'break' || start.requiresReason === true || start.warnMinutes !== undefined;
}

function given(text: string): string | undefined {
  return hasVisibleText(text) ? text.trim() : undefined;
}

/** A number that is none stays a text, which the program refuses by name. */
function numberOf(text: string): number | string | undefined {
  const trimmed = given(text);
  if (trimmed === undefined) return undefined;
  return readNumber(trimmed, 0, Number.MAX_SAFE_INTEGER) ?? trimmed;
}

function whole(members: Readonly<Record<string, unknown>>): Written {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The status as it is stored; members that are left empty are left out. */
export function statusOf(
  start: StatusStart,
  draft: StatusDraft,
  accounts: readonly SettableAccount[],
): Written {
  const settings = accounts.flatMap(({ id, forms }) => {
    const setting = draft.settings[id];
    return setting?.isGiven === true ? [[id, settingOf(forms, setting)] as const] : [];
  });
  const isFull = isAccountedFor(start, draft.kind);
  return whole({
    id: start.id,
    name: cleanLine(draft.name),
    kind: draft.kind,
    icon: given(draft.icon),
    colour: given(draft.colour),
    message: given(draft.message),
    hotkey: given(draft.hotkey),
    minutes: numberOf(draft.minutes),
    ends: draft.ends && given(draft.minutes) !== undefined ? true : undefined,
    warnMinutes: isFull ? numberOf(draft.warnMinutes) : undefined,
    requiresReason: isFull && draft.requiresReason ? true : undefined,
    accounts: Object.fromEntries(settings),
  });
}
