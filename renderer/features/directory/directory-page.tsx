import './directory.css';
import { NativeSelect, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectoryView } from './directory-view.tsx';
import { useDirectoryAccounts, type DirectoryAccounts } from './use-directory-accounts.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';

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
      return <LoadingBlock height={skeletonHeight} />;
    case 'failed':
      return (
        <Unreadable
          title={t('directoryPage.unreadable')}
          failure={props.accounts.failure}
          onRetry={props.accounts.retry}
        />
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
