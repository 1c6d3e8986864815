import { errorFailure } from '../wording/failures.ts';
import type { Form } from '../contract/commands/account-form.ts';
import type { Account, Settings } from '../contract/settings/settings.ts';
import type { PickCommand } from '../contract/commands/pick.ts';
import { pickStatus } from '../contract/pick-status.ts';
import type { DeliveryAccount } from '../delivery/plan/slot.ts';
import { intents } from '../delivery/plan/want.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { pickedClaim } from '../presence/pick.ts';
import type { Rules } from '../presence/rules.ts';
import { candidateNames } from './delivery.ts';
import { deliveryAccounts } from '../delivery/delivery-accounts.ts';
import { vendorOf } from '../vendors/registry.ts';
import type { CommandContext } from './context.ts';
import { formsOf } from '../accounts/form-of.ts';

/** What a status can set at an account, from its vendor's own schema. */
export function settingFormsOf(account: Account): {
  readonly forms: readonly Form[];
  readonly messageLength: number | null;
} {
  const { settingSchema, capabilities } = vendorOf(account);
  return { forms: formsOf(settingSchema, false), messageLength: capabilities.messageLength };
}

export interface PickPorts {
  /** Epoch ms. */
  now(): number;
  settings(): Settings;
  rules(): Rules;
  /** Resolves once endings that ask the calendar can be computed. */
  loadCalendar(): Promise<void>;
  texts(): Texts;
  deliveryAccounts(accounts: readonly Account[]): readonly DeliveryAccount[];
  /** What a status can set at an account. */
  settingForms(account: Account): {
    readonly forms: readonly Form[];
    readonly messageLength: number | null;
  };
}

export function createPickHandlers(ports: PickPorts): Pick<Handlers, PickCommand> {
  return {
    preview: async ({ status: text, message = null, ending = null }, { via }) => {
      await ports.loadCalendar();
      const { statuses, accounts } = ports.settings();
      const picked = pickStatus(text, statuses);
      if (picked.kind !== 'one') {
        const candidates = candidateNames(
          picked.kind === 'unknown' ? picked.nearest : picked.candidates,
        );
        return errorFailure({ code: 'usage', key: 'unknown-status' }, ports.texts(), {
          text,
          candidates,
        });
      }
      const { id: statusId } = picked.item;
      const now = ports.now();
      // A reason that is still missing does not keep the rest from being shown.
      const event = { kind: 'picked', statusId, message: message ?? '…', ending, via } as const;
      const until = pickedClaim(event, { rules: ports.rules(), now })?.until ?? null;
      const situation = {
        presence: {
          statusId,
          message,
          source: 'manual',
          reason: { kind: 'picked', via, forMs: null },
          since: now,
          until,
          returnsTo: null,
        },
        statuses,
        accounts: ports.deliveryAccounts(accounts),
        byPerson: true,
      } as const;
      const wanted = intents(situation);
      const foretold = accounts.map((account) => {
        const intent = wanted.get(account.id) ?? null;
        const { forms, messageLength } = ports.settingForms(account);
        return {
          account: account.id,
          vendor: account.vendor,
          name: account.name,
          setting: intent?.setting ?? null,
          forms: [...forms],
          messageLength,
          endsThere: intent !== null && intent.endsAt !== null,
        };
      });
      return { ok: true, value: { until, accounts: foretold } };
    },
  };
}

export function pickHandlers({ core }: CommandContext): Pick<Handlers, PickCommand> {
  const { live, settings, speaker } = core;
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
