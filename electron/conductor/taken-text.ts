import type { Draft } from '../contract/setting-commands.ts';
import type { Status } from '../contract/status.ts';
import type { Texts } from '../i18n/texts.ts';

function fold(value: unknown): string {
  return typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : '';
}

/**
 * What another status has already and only one can have, as `field: sentence`; null if there is
 * nothing of the kind. Two names that look the same could not be told apart in the tray.
 */
export function takenText(
  status: Draft,
  { statuses }: { readonly statuses: readonly Pick<Status, 'id' | 'name' | 'hotkey'>[] },
  texts: Texts,
): string | null {
  const others = statuses.filter(({ id }) => id !== status['id']);
  for (const field of ['name', 'hotkey'] as const) {
    const mine = fold(status[field]);
    const other = mine === '' ? undefined : others.find((each) => fold(each[field]) === mine);
    if (other !== undefined) {
      return `${field}: ${texts.t(`main:error.${field}-taken`, { name: other.name })}`;
    }
  }
  return null;
}
