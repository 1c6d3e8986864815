import './planned.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ForAbleAccount } from '../../ui/for-able-account.tsx';
import type { PageProps } from '../../ui/page-props.ts';
import { PlannedHeading } from './planned-heading.tsx';
import { ScheduleView } from './schedule-view.tsx';

const skeletonHeight = 160;

/** The statuses that systems will show by themselves at a time to come. */
export function PlannedPage({ onAccounts }: PageProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ForAbleAccount
      ability="schedule"
      texts={{
        account: t('plannedPage.account'),
        nobody: t('plannedPage.noAccount'),
        unreadable: t('plannedPage.unreadable'),
      }}
      height={skeletonHeight}
      heading={<PlannedHeading />}
      onAccounts={onAccounts}
    >
      {(account, chooser) => <ScheduleView key={account.id} account={account} chooser={chooser} />}
    </ForAbleAccount>
  );
}
