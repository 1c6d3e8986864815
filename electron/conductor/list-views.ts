import type { Settings } from '../contract/settings.ts';
import type { AccountView, StatusChoice, StatusView } from '../contract/views.ts';

/** What can be picked. */
export function statusChoices({ statuses }: Settings): StatusChoice[] {
  return statuses.map(({ id, name, kind, message, icon, colour, hotkey, minutes, accounts }) => ({
    id,
    name,
    kind,
    message: message ?? null,
    icon: icon ?? null,
    colour: colour ?? null,
    hotkey: hotkey ?? null,
    minutes: minutes ?? null,
    accounts: Object.keys(accounts),
  }));
}

/** What is connected; never a secret. */
export function accountViews({ accounts }: Settings, view: StatusView): AccountView[] {
  return accounts.map(({ id, vendor, name, baseUrl }) => {
    const state = view.accounts.find((account) => account.id === id)?.state ?? 'skipped';
    return { id, vendor, name, baseUrl, state };
  });
}
