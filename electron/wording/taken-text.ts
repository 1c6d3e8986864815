import { foldName } from '../contract/clean-text.ts';
import { sameKeys, switcherHotkeyOf } from '../contract/settings/same-keys.ts';
import type { Draft } from '../contract/commands/settings.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Status } from '../contract/settings/status.ts';
import type { CommandFailure } from '../contract/commands/envelope.ts';
import type { Texts } from './i18n/texts.ts';

/** What of the settings only one status can have. */
export interface Owned extends Pick<Settings, 'general'> {
  readonly statuses: readonly Pick<Status, 'id' | 'name' | 'hotkey'>[];
}

function textIn(draft: Draft, key: string): string {
  const value = draft[key];
  return typeof value === 'string' ? value : '';
}

/** Whose hotkey it is, in words; null if it is nobody's. */
function ownerOf(hotkey: string, { statuses, general }: Owned, { t }: Texts): string | null {
  const status = statuses.find((each) => sameKeys(each.hotkey ?? '', hotkey));
  if (status !== undefined) return t('main:error.hotkey-taken', { name: status.name });
  const switcher = switcherHotkeyOf(general);
  const isSwitcher = switcher !== null && sameKeys(switcher, hotkey);
  return isSwitcher ? t('main:error.hotkey-of-switcher') : null;
}

function takenAt(field: string, sentence: string): CommandFailure {
  return { code: 'usage', path: [field], sentence };
}

/**
 * What something else has already and only one can have; null if there is
 * nothing of the kind. Two names that look the same could not be told apart in the tray. What a file
 * gave a status stays, though, until it is changed (docs/control.md#general).
 */
export function takenFailure(status: Draft, settings: Owned, texts: Texts): CommandFailure | null {
  const others = settings.statuses.filter(({ id }) => id !== status['id']);
  const before = settings.statuses.find(({ id }) => id === status['id']);
  const name = foldName(textIn(status, 'name'));
  const namesake = name === '' ? undefined : others.find((each) => foldName(each.name) === name);
  if (namesake !== undefined) {
    return takenAt('name', texts.t('main:error.name-taken', { name: namesake.name }));
  }
  const hotkey = textIn(status, 'hotkey');
  if (hotkey === '' || hotkey === before?.hotkey) return null;
  const owner = ownerOf(hotkey, { ...settings, statuses: others }, texts);
  return owner === null ? null : takenAt('hotkey', owner);
}

/** The same for the hotkey that is wanted for the quick switcher. */
export function takenSwitcherFailure(
  wanted: unknown,
  settings: Owned,
  texts: Texts,
): CommandFailure | null {
  if (typeof wanted !== 'string' || wanted === '') return null;
  const general = { ...settings.general, switcherHotkey: '' };
  const owner = ownerOf(wanted, { ...settings, general }, texts);
  return owner === null ? null : takenAt('switcherHotkey', owner);
}
