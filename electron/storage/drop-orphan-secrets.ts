import type { Secrets } from './secrets.ts';
import type { SettingsStore } from './settings-store.ts';

/**
 * Forgets secrets of accounts that are not configured: what a kill in the middle of an import left.
 * Never after settings had to be recovered, since the accounts that are missing then were not
 * removed by the person.
 */
export async function dropOrphanSecrets(store: SettingsStore, secrets: Secrets): Promise<void> {
  if (store.recovery !== null) return;
  const known = new Set(store.settings().accounts.map(({ id }) => id));
  const orphans = secrets.accountIds().filter((id) => !known.has(id));
  if (orphans.length > 0) await secrets.remove(orphans);
}
