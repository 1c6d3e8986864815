import './directory.css';
import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ForAbleAccount } from '../../ui/for-able-account.tsx';
import type { PageProps } from '../../ui/page-props.ts';
import { DirectoryView } from './directory-view.tsx';

const skeletonHeight = 300;

/** The records behind accounts whose system keeps a directory. */
export function DirectoryPage({ onAccounts }: PageProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.directory')}
      </Title>
      <ForAbleAccount
        ability="directory"
        texts={{
          account: t('directoryPage.account'),
          nobody: t('directoryPage.noAccount'),
          unreadable: t('directoryPage.unreadable'),
        }}
        height={skeletonHeight}
        onAccounts={onAccounts}
      >
        {(account, chooser) => (
          <DirectoryView key={account.id} account={account} chooser={chooser} />
        )}
      </ForAbleAccount>
    </>
  );
}
