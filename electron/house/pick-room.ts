import { deliveryAccounts } from '../conductor/delivery-accounts.ts';
import { createPickHandlers } from '../conductor/pick-handlers.ts';
import type { PickCommand } from '../contract/pick-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { vendorOf, type Core } from './core.ts';
import { settingFormsOf } from './setting-forms.ts';

/** Builds what helps to pick. */
export function buildPickRoom({ live, settings, speaker }: Core): Pick<Handlers, PickCommand> {
  return createPickHandlers({
    now: Date.now,
    settings,
    rules: live.rules,
    loadCalendar: live.loadCalendar,
    texts: () => speaker.speech().texts,
    deliveryAccounts: (accounts) => deliveryAccounts(accounts, vendorOf),
    settingForms: settingFormsOf,
  });
}
