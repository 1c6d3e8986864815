import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { PlannedDesk } from './planned-desk.ts';
import { PlannedFacts } from './planned-facts.tsx';

/** Asks whether a planned status is to be taken back. */
export function RemovalDialog(props: {
  readonly entry: ScheduledStatus;
  readonly desk: PlannedDesk;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { desk } = props;
  return (
    <ConfirmDialog
      title={t('plannedPage.removeTitle')}
      text={t('plannedPage.removeText', { account: desk.account.name })}
      confirm={t('plannedPage.remove')}
      cancel={t('accountsPage.cancel')}
      onConfirm={props.onConfirm}
      onCancel={props.onCancel}
    >
      <PlannedFacts entry={props.entry} desk={desk} />
    </ConfirmDialog>
  );
}
