import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { useClient } from '../../bridge/client-context.ts';

/** States in which another try may help. */
const unsettled: ReadonlySet<DeliveryView['state']> = new Set(['refused', 'retrying']);

/** Sends the status to one account again, whatever is thought to show there. */
export function RetryButton(props: { readonly account: DeliveryView }): ReactElement | null {
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
