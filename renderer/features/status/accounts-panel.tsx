import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countNeedingAttention } from '../../../electron/contract/count-needing-attention.ts';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { Panel } from '../../ui/panel.tsx';
import { AccountRow } from './account-row.tsx';

/** Every account and what it made of the present status, live. */
export function AccountsPanel(props: {
  readonly accounts: readonly DeliveryView[];
  readonly at: number;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const count = countNeedingAttention(props.accounts);
  return (
    <Panel title={t('accounts.heading')} note={count === 0 ? null : shared('attention', { count })}>
      <ul className="accounts">
        {props.accounts.map((account) => (
          <AccountRow key={account.id} account={account} at={props.at} />
        ))}
      </ul>
    </Panel>
  );
}
