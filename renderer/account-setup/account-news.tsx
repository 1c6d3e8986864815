import { CloseButton, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFinding, AccountRemoval } from '../../electron/contract/commands/accounts.ts';
import { focusHeading } from '../ui/focus.ts';
import { Notice } from '../ui/page-blocks.tsx';

/** Says it above the list until it is closed. */
export function AccountNews(props: {
  readonly news: News;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { news } = props;
  return (
    <Notice
      tone={news.kind === 'removed' && news.removal.shows !== null ? 'attention' : 'good'}
      action={
        <CloseButton
          aria-label={t('failure.close')}
          onClick={() => {
            props.onClose();
            focusHeading();
          }}
        />
      }
    >
      {news.kind === 'connected' ? (
        <>
          <Text fw={600} dir="auto">
            {t('accountsPage.connected', { name: news.name })}
          </Text>
          <FindingText finding={news.finding} />
        </>
      ) : (
        <RemovalText removal={news.removal} />
      )}
    </Notice>
  );
}

/** Whom a sign-in belongs to, and whether they may change the status. */
export function FindingText(props: { readonly finding: AccountFinding }): ReactElement {
  const { t } = useTranslation();
  const { displayName, user, mayWrite } = props.finding;
  const answer = mayWrite === null ? 'unknown' : mayWrite ? 'yes' : 'no';
  return (
    <Text size="sm">
      {t('accountsPage.finding', {
        name: displayName ?? user,
        mayWrite: t(`accountsPage.mayWrite.${answer}`),
      })}
    </Text>
  );
}

/** What became of an account last. */
export type News =
  | { readonly kind: 'connected'; readonly finding: AccountFinding; readonly name: string }
  | { readonly kind: 'removed'; readonly removal: AccountRemoval };

function RemovalText(props: { readonly removal: AccountRemoval }): ReactElement {
  const { t } = useTranslation();
  const { name, shows } = props.removal;
  return (
    <>
      <Text fw={600} dir="auto">
        {t('accountsPage.removed', { name })}
      </Text>
      {shows !== null && <Text size="sm">{t('accountsPage.stillShows', { shows })}</Text>}
    </>
  );
}
