// Changes of the settings that come from no file, in the shape of an import, so that they are stored
// by the same road.
import type { Settings } from '../../contract/settings/settings.ts';
import { changesBetween } from './change.ts';
import type { Merged } from './merge.ts';

/**
 * Keeps the statuses of these ids, in this order. The statuses themselves are not judged anew, however
 * old they are.
 */
export function arrangeStatuses(current: Settings, ids: readonly string[]): Merged {
  const known = new Map(current.statuses.map((status) => [status.id, status]));
  const statuses = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const settings: Settings = { ...current, statuses };
  return {
    settings,
    credentials: new Map(),
    removedAccounts: [],
    movedAccounts: [],
    changes: changesBetween(current, settings),
  };
}

/** Takes one account away; the rest is not judged anew, however old it is. */
export function withoutAccount(current: Settings, accountId: string): Merged {
  const settings: Settings = {
    ...current,
    accounts: current.accounts.filter(({ id }) => id !== accountId),
    statuses: current.statuses.map((status) => {
      const others = Object.entries(status.accounts).filter(([id]) => id !== accountId);
      return others.length === Object.keys(status.accounts).length
        ? status
        : { ...status, accounts: Object.fromEntries(others) };
    }),
  };
  return {
    settings,
    credentials: new Map(),
    removedAccounts: [accountId],
    movedAccounts: [],
    changes: changesBetween(current, settings),
  };
}
