import './directory.css';
import { Button, NativeSelect, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../../ui/failure-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DirectoryView } from './directory-view.tsx';
import { useDirectoryAccounts, type DirectoryAccounts } from './use-directory-accounts.ts';

const skeletonHeight = 300;

/** The records behind accounts whose system keeps a directory. */
export function DirectoryPage(): ReactElement {
  const { t } = useTranslation();
  const accounts = useDirectoryAccounts();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.directory')}
      </Title>
      <Content accounts={accounts} />
    </>
  );
}

function Content(props: { readonly accounts: DirectoryAccounts }): ReactElement {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  switch (props.accounts.kind) {
    case 'loading':
      return (
        <div aria-busy="true">
          <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
          <Skeleton animate={false} height={skeletonHeight} radius={10} />
        </div>
      );
    case 'failed':
      return (
        <Notice
          tone="problem"
          action={
            <Button variant="default" onClick={props.accounts.retry}>
              {t('failure.retry')}
            </Button>
          }
        >
          <Text fw={600}>{t('directoryPage.unreadable')}</Text>
          <Text size="sm">
            <FailureText failure={props.accounts.failure} />
          </Text>
        </Notice>
      );
    case 'ready': {
      const { accounts } = props.accounts;
      const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
      if (account === undefined) {
        return <Text className="panel">{t('directoryPage.noAccount')}</Text>;
      }
      const chooser =
        accounts.length < 2 ? null : (
          <NativeSelect
            label={t('directoryPage.account')}
            value={account.id}
            data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
            }}
          />
        );
      return <DirectoryView key={account.id} account={account} chooser={chooser} />;
    }
  }
}
