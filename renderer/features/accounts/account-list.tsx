import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRemoval } from '../../../electron/contract/account-setup.ts';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { AccountItem } from './account-item.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import { useLabels } from '../shared-forms/use-labels.ts';

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
