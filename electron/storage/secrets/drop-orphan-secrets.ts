import { calendarSecret } from '../calendar-address.ts';
import type { Secrets } from './secrets.ts';
import type { SettingsStore } from '../settings-store.ts';

/**
 * Forgets secrets of accounts and of a calendar that are not configured: what a kill in the middle of
 * an import left. Never after settings had to be recovered, since the accounts that are missing then
 * were not removed by the person.
 */
export async function dropOrphanSecrets(store: SettingsStore, secrets: Secrets): Promise<void> {
  if (store.recovery !== null) return;
  const { accounts, automation } = store.settings();
  const known = new Set(accounts.map(({ id }) => id));
  if (automation.calendar?.host !== undefined) known.add(calendarSecret);
  const orphans = secrets.accountIds().filter((id) => !known.has(id));
  if (orphans.length > 0) await secrets.remove(orphans);
}
