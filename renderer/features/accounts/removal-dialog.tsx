import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRemoval } from '../../../electron/contract/account-setup.ts';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { useClient } from '../../bridge/client-context.ts';
import type { Failure } from '../../bridge/failure.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureText } from '../../ui/failure-text.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Asks whether an account is to be taken away, and takes it away. */
export function RemovalDialog(props: {
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
