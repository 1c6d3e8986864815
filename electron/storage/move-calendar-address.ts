import { calendarSecret } from './part-calendar.ts';
import type { Secrets } from './secrets.ts';
import type { SettingsStore } from './settings-store.ts';

/** What the move needs. */
export interface MovePorts {
  readonly settingsStore: SettingsStore;
  readonly secrets: Secrets;
}

/** What became of it: `left` where it has to stay, because nothing may or can protect it. */
export type AddressMove = 'none' | 'moved' | 'left';

/**
 * Moves a calendar's address out of the settings file, where older versions kept it, to the secrets.
 * It is never lost: where one of the two files cannot be written, everything stays as it was.
 */
export async function moveCalendarAddress(
  { settingsStore, secrets }: MovePorts,
  allowWeak: boolean,
): Promise<AddressMove> {
  const url = settingsStore.calendarUrl();
  if (url === null) return 'none';
  const entries = new Map([[calendarSecret, { given: url, keepSession: false }]]);
  const undo = await secrets.put(entries, allowWeak);
  if (undo === null) return 'left';
  const isClean = await settingsStore.forgetCalendarUrl();
  if (!isClean) await undo();
  return isClean ? 'moved' : 'left';
}
