import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { useClient } from '../../bridge/client-context.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { StateMark } from '../../ui/state-mark.tsx';

/** One account: its state, what it shows in the vendor's own word, and what stands in the way. */
export function AccountRow(props: {
  readonly account: DeliveryView;
  readonly at: number;
}): ReactElement {
  const { account } = props;
  return (
    <li className="account">
      <div className="account-line">
        <Text fw={600} dir="auto">
          {account.name}
        </Text>
        <StateMark state={account.state} />
      </div>
      <AccountFacts account={account} at={props.at} />
      {account.detail !== null && (
        <Text size="sm" dir="auto">
          {account.detail}
        </Text>
      )}
      {account.state === 'paused' && <ResumeButton account={account} />}
    </li>
  );
}

function AccountFacts(props: {
  readonly account: DeliveryView;
  readonly at: number;
}): ReactElement {
  const { t } = useTranslation();
  const format = useInstantFormat();
  const { shows, at, attempts, nextAttemptAt } = props.account;
  const retries = nextAttemptAt !== null;
  return (
    <Text size="sm" c="dimmed" component="div" className="account-facts">
      {shows === null || shows === '' ? (
        <span>{t('accounts.nothingShown')}</span>
      ) : (
        <span>
          {t('accounts.shows')} <bdi className="vendor-word">{shows}</bdi>
        </span>
      )}
      {at !== null && <span>{t('accounts.confirmed', { time: format(at, props.at) })}</span>}
      {retries && attempts > 0 && <span>{t('accounts.tries', { count: attempts })}</span>}
      {retries && <span>{t('accounts.next', { time: format(nextAttemptAt, props.at) })}</span>}
    </Text>
  );
}

function ResumeButton(props: { readonly account: DeliveryView }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { id, name } = props.account;
  const resume = async (): Promise<void> => {
    if (await client.act('resume', { account: id })) focusHeading();
  };
  return (
    <Button
      className="account-action"
      variant="default"
      size="compact-sm"
      aria-label={t('accounts.resumeOf', { name })}
      onClick={() => void resume()}
    >
      {t('accounts.resume')}
    </Button>
  );
}
