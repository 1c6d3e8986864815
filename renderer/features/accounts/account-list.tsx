import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRemoval } from '../../../electron/contract/commands/accounts.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { useLabels } from '../../forms/use-labels.ts';
import { AccountFacts } from '../../ui/account-facts.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { AccountButtons } from './account-buttons.tsx';
import { ActionResult } from './action-result.tsx';
import { LastCalls } from './last-calls.tsx';
import { useAccountActions } from './use-account-actions.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureText, Notice } from '../../ui/page-blocks.tsx';

/** Every account with what can be done with it, live; what to do where there is none. */
export function AccountList(props: {
  readonly accounts: readonly DeliveryView[];
  /** When this was so, epoch ms. */
  readonly at: number;
  readonly onImport: () => void;
  readonly onRenew: (account: DeliveryView) => void;
  readonly onEdit: (account: DeliveryView) => void;
  readonly onRemoved: (removal: AccountRemoval) => void;
}): ReactElement {
  const { t } = useTranslation();
  const labels = useLabels();
  const [leaving, setLeaving] = useState<DeliveryView | null>(null);
  if (props.accounts.length === 0) return <NoAccounts onImport={props.onImport} />;
  return (
    <section className="panel" aria-labelledby="accounts-list">
      <VisuallyHidden component="h2" id="accounts-list">
        {t('accounts.heading')}
      </VisuallyHidden>
      <ul className="accounts">
        {props.accounts.map((account) => (
          <AccountItem
            key={account.id}
            account={account}
            vendor={labels.vendor(account.vendor)}
            at={props.at}
            onRenew={() => {
              props.onRenew(account);
            }}
            onEdit={() => {
              props.onEdit(account);
            }}
            onRemove={() => {
              setLeaving(account);
            }}
          />
        ))}
      </ul>
      {leaving !== null && (
        <RemovalDialog
          account={leaving}
          onRemoved={(removal) => {
            setLeaving(null);
            props.onRemoved(removal);
          }}
          onCancel={() => {
            setLeaving(null);
          }}
        />
      )}
    </section>
  );
}

/** Asks whether an account is to be taken away, and takes it away. */
function RemovalDialog(props: {
  readonly account: DeliveryView;
  readonly onRemoved: (removal: AccountRemoval) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { id, name } = props.account;
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const remove = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    const answer = await client.ask('removeAccount', { account: id });
    setRunning(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    await client.reload();
    props.onRemoved(answer.value);
  };

  return (
    <ConfirmDialog
      title={t('accountsPage.removeTitle', { name })}
      text={t('accountsPage.removeText')}
      confirm={t('accountsPage.remove')}
      cancel={t('accountsPage.cancel')}
      onConfirm={() => void remove()}
      onCancel={props.onCancel}
    >
      {failure !== null && (
        <Notice tone="problem">
          <Text size="sm">
            <FailureText failure={failure} />
          </Text>
        </Notice>
      )}
    </ConfirmDialog>
  );
}

/** One account: whose it is, how it is, and what can be done with it. */
function AccountItem(props: {
  readonly account: DeliveryView;
  readonly vendor: string;
  /** When this was so, epoch ms. */
  readonly at: number;
  readonly onRenew: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { account } = props;
  const actions = useAccountActions(account, props.onRenew);
  return (
    <li className="account">
      <div className="account-line">
        <span className="account-name">
          <Text component="span" fw={600} dir="auto">
            {account.name}
          </Text>
          {props.vendor !== account.name && (
            <Text component="span" size="sm" c="dimmed">
              {props.vendor}
            </Text>
          )}
        </span>
        <StateMark state={account.state} />
      </div>
      <AccountFacts account={account} at={props.at} />
      {account.detail !== null && (
        <Text size="sm" dir="auto">
          {account.detail}
        </Text>
      )}
      <AccountButtons
        account={account}
        actions={actions}
        onEdit={props.onEdit}
        onRemove={props.onRemove}
      />
      <ActionResult actions={actions} onRenew={props.onRenew} />
      <LastCalls account={account.id} name={account.name} />
    </li>
  );
}

function NoAccounts(props: { readonly onImport: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="panel empty">
      <Text>{t('accountsPage.empty')}</Text>
      <Button variant="default" onClick={props.onImport}>
        {t('welcome.import')}
      </Button>
    </div>
  );
}
