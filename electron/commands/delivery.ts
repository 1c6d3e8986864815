import { errorFailure } from '../wording/failures.ts';
import type { Attempt } from '../contract/views/delivery.ts';
import type { DeliveryCommand } from '../contract/commands/delivery.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Settings, Account } from '../contract/settings/settings.ts';
import type { Via } from '../contract/views/claim.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { noticeText } from '../wording/notice-text.ts';
import { pickStatus, type Pickable } from '../contract/pick-status.ts';
import type { Status } from '../contract/settings/status.ts';

/** Ids with their names, for a line that says what could be meant. */
export function candidateNames(items: readonly Pickable[]): string {
  return items.map(({ id, name }) => (id === name ? id : `${id} (${name})`)).join(', ');
}

/** The id of the account that a person named by id or name, or a line that says there is none. */
export function pickAccount(
  text: string,
  accounts: readonly Account[],
  texts: Texts,
): Envelope<string> {
  const picked = pickStatus(text, accounts);
  if (picked.kind === 'one') return { ok: true, value: picked.item.id };
  const near = picked.kind === 'ambiguous' ? picked.candidates : picked.nearest;
  const params = { text, candidates: candidateNames(near) };
  return errorFailure({ code: 'usage', key: `${picked.kind}-account` }, texts, params);
}

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
      const params = { account: nameOf(picked.value) };
      return errorFailure({ code: 'failed', key: 'no-drift' }, ports.texts(), params);
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

/** The status that a person named by id or name, or a line that says which there are. */
export function namedStatus(
  text: string,
  statuses: readonly Status[],
  texts: Texts,
): Envelope<Status> {
  const picked = pickStatus(text, statuses);
  if (picked.kind === 'one') return { ok: true, value: picked.item };
  const near = picked.kind === 'ambiguous' ? picked.candidates : picked.nearest;
  const params = { text, candidates: candidateNames(near) };
  return errorFailure({ code: 'usage', key: `${picked.kind}-status` }, texts, params);
}
