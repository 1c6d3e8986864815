import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../../../electron/contract/directory.ts';
import type { Failure } from '../../bridge/failure.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailedNotice } from '../../ui/failed-notice.tsx';
import type { LinkDesk } from './use-link.ts';

/** Asks whether the account's status is to be written to this record, and sees to it. */
export function LinkDialog(props: {
  readonly entry: DirectoryEntry;
  readonly account: string;
  readonly desk: LinkDesk;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { entry, account } = props;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = entry.name ?? t('directoryPage.unnamed');

  const link = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const problem = await props.desk.link(entry);
    setBusy(false);
    setFailure(problem);
    if (problem === null) props.onDone();
  };

  return (
    <ConfirmDialog
      title={t('directoryPage.linkTitle', { account, name })}
      text={t('directoryPage.linkText', { account })}
      confirm={t('directoryPage.linkConfirm')}
      cancel={t('directoryPage.cancel')}
      isHarmless
      onConfirm={() => void link()}
      onCancel={props.onCancel}
    >
      <Text size="sm" role="status">
        {isBusy && t('directoryPage.linking')}
      </Text>
      {failure !== null && <FailedNotice title={t('directoryPage.notLinked')} failure={failure} />}
    </ConfirmDialog>
  );
}
