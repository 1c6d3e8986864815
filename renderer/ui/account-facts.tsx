import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../electron/contract/views/status-view.ts';
import { useInstantFormat } from '../i18n/use-instant-format.ts';
import { useVendorWord } from '../i18n/use-vendor-word.ts';

/** What an account shows, since when that is certain, and when it is tried again; `at` is epoch ms. */
export function AccountFacts(props: {
  readonly account: DeliveryView;
  readonly at: number;
}): ReactElement {
  const { t } = useTranslation();
  const format = useInstantFormat();
  const word = useVendorWord();
  const { vendor, shows, at, attempts, nextAttemptAt } = props.account;
  const retries = nextAttemptAt !== null;
  return (
    <Text size="sm" c="dimmed" component="div" className="account-facts">
      {shows === null || shows === '' ? (
        <span>{t('accounts.nothingShown')}</span>
      ) : (
        <span>
          {t('accounts.shows')} <bdi className="vendor-word">{word(vendor, shows)}</bdi>
        </span>
      )}
      {at !== null && <span>{t('accounts.confirmed', { time: format(at, props.at) })}</span>}
      {retries && attempts > 0 && <span>{t('accounts.tries', { count: attempts })}</span>}
      {retries && <span>{t('accounts.next', { time: format(nextAttemptAt, props.at) })}</span>}
    </Text>
  );
}
