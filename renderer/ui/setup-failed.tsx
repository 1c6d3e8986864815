import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/client.ts';
import { FailedNotice, Notice } from './page-blocks.tsx';

/** True where only the missing keyring stands in the way (docs/control.md#set-up-file). */
export function mayStoreWeakly(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.error.code === 'no-keyring';
}

/** Says why nothing was stored; where only a keyring is missing, weak storage is offered. */
export function SetupFailed(props: {
  readonly title: string;
  readonly failure: Failure;
  readonly onStoreWeakly: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { title, failure } = props;
  if (!mayStoreWeakly(failure)) return <FailedNotice title={title} failure={failure} />;
  return (
    <Notice tone="problem">
      <Text fw={600}>{title}</Text>
      <Text size="sm">{t('welcome.weakText')}</Text>
      <Button variant="default" mt={8} onClick={props.onStoreWeakly}>
        {t('welcome.weak')}
      </Button>
    </Notice>
  );
}
