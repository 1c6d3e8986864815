import type { Attempt } from '../contract/delivery.ts';
import type { DeliveryCommand } from '../contract/delivery-commands.ts';
import type { Envelope } from '../contract/envelope.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Settings } from '../contract/settings.ts';
import type { Via } from '../contract/via.ts';
import type { StatusView } from '../contract/views.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { noticeText } from './notice-text.ts';
import { pickAccount } from './pick-account.ts';

/** What the commands about accounts' deliveries act on. */
export interface DeliveryHandlerPorts {
  readonly accounts: Pick<Delivery, 'answerDrift' | 'retryNow' | 'attempts'>;
  settings(): Settings;
  texts(): Texts;
  /** Answers with the view once everything is on disk. */
  done(via?: Via): Promise<Envelope<StatusView>>;
}

/** Makes what carries out the commands about what the accounts show. */
export function createDeliveryHandlers(
  ports: DeliveryHandlerPorts,
): Pick<Handlers, DeliveryCommand> {
  const { accounts, done } = ports;
  const pick = (text: string): Envelope<string> =>
    pickAccount(text, ports.settings().accounts, ports.texts());
  const nameOf = (id: string): string => nameIn(ports.settings().accounts, id);
  const detailOf = (id: string, { notice }: Attempt): string | null =>
    notice === null ? null : noticeText(notice, nameOf(id), ports.texts());

  return {
    drift: ({ account, answer }, { via }) => {
      const picked = pick(account);
      if (!picked.ok) return picked;
      if (accounts.answerDrift(picked.value, answer)) return done(via);
      const message = ports.texts().t('main:error.no-drift', { account: nameOf(picked.value) });
      return { ok: false, error: { code: 'failed', message } };
    },
    retry: ({ account }, { via }) => {
      if (account === undefined) {
        accounts.retryNow({ kind: 'person' });
        return done(via);
      }
      const picked = pick(account);
      if (!picked.ok) return picked;
      accounts.retryNow({ kind: 'person', accountId: picked.value });
      return done(via);
    },
    attempts: ({ account }) => {
      const picked = pick(account);
      if (!picked.ok) return picked;
      const id = picked.value;
      const value = accounts.attempts(id).map(({ notice, ...attempt }) => ({
        ...attempt,
        detail: detailOf(id, { ...attempt, notice }),
      }));
      return { ok: true, value };
    },
  };
}
