import { Button, Text, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { useClient } from '../../bridge/client.ts';
import { AccountFacts } from '../../ui/account-facts.tsx';
import { focusHeading } from '../../ui/focus.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { driftAnswers, type DriftAnswer } from '../../../electron/contract/word-lists.ts';

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
      <DriftActions account={account} />
      <RetryButton account={account} />
    </li>
  );
}

/** What the person can say to a change that somebody made elsewhere. */
function DriftActions(props: { readonly account: DeliveryView }): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const { id, name, state } = props.account;
  if (state !== 'drifted') return null;

  const say = async (answer: DriftAnswer): Promise<void> => {
    if (await client.act('drift', { account: id, answer })) focusHeading();
  };
  return (
    <Group gap="xs" className="account-action">
      {driftAnswers.map((answer) => (
        <Button
          key={answer}
          variant="default"
          size="compact-sm"
          aria-label={t(`drift.${answer}-of`, { name })}
          onClick={() => void say(answer)}
        >
          {t(`drift.${answer}`)}
        </Button>
      ))}
    </Group>
  );
}

/** States in which another try may help. */
const unsettled: ReadonlySet<DeliveryView['state']> = new Set(['refused', 'retrying']);

/** Sends the status to one account again, whatever is thought to show there. */
function RetryButton(props: { readonly account: DeliveryView }): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const { id, name, state } = props.account;
  if (!unsettled.has(state)) return null;
  return (
    <Button
      className="account-action"
      variant="default"
      size="compact-sm"
      aria-label={t('accounts.retryOf', { name })}
      onClick={() => void client.act('retry', { account: id })}
    >
      {t('accounts.retry')}
    </Button>
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
