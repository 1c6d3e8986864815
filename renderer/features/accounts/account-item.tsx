import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { AccountFacts } from '../../ui/account-facts.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { AccountButtons } from './account-buttons.tsx';
import { ActionResult } from './action-result.tsx';
import { LastCalls } from './last-calls.tsx';
import { useAccountActions } from './use-account-actions.ts';

/** One account: whose it is, how it is, and what can be done with it. */
export function AccountItem(props: {
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
