import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFinding } from '../../electron/contract/commands/account-setup.ts';

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
