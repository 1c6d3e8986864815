import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { useClient } from '../../bridge/client.ts';
import type { AccountActions } from './use-account-actions.ts';

/** Everything that can be done with an account; each button names it for those who listen. */
export function AccountButtons(props: {
  readonly account: DeliveryView;
  readonly actions: AccountActions;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { id, name, state } = props.account;
  const { actions } = props;
  const isPaused = state === 'paused';
  const buttons = [
    {
      text: t('accountsPage.test'),
      label: t('accountsPage.testOf', { name }),
      run: () => void actions.test(),
    },
    {
      text: t('accountsPage.signIn'),
      label: t('accountsPage.signInOf', { name }),
      run: () => void actions.signIn(false),
    },
    {
      text: isPaused ? t('accounts.resume') : t('accountsPage.pause'),
      label: isPaused ? t('accounts.resumeOf', { name }) : t('accountsPage.pauseOf', { name }),
      run: () => void client.act(isPaused ? 'resume' : 'pause', { account: id }),
    },
    {
      text: t('accountsPage.edit'),
      label: t('accountsPage.editOf', { name }),
      run: props.onEdit,
    },
    {
      text: t('accountsPage.remove'),
      label: t('accountsPage.removeOf', { name }),
      run: props.onRemove,
    },
  ];
  return (
    <div className="account-actions">
      {buttons.map(({ text, label, run }, index) => (
        <Button
          // The third button changes its words and stays the same button, with the focus.
          key={index}
          variant="default"
          size="compact-sm"
          aria-label={label}
          aria-disabled={actions.isBusy}
          onClick={() => {
            if (!actions.isBusy) run();
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
