import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/failure.ts';
import { FailureText } from './failure-text.tsx';
import { mayStoreWeakly } from './may-store-weakly.ts';
import { Notice } from './notice.tsx';

/** Says why nothing was stored; where only a keyring is missing, weak storage is offered. */
export function SetupFailed(props: {
  readonly title: string;
  readonly failure: Failure;
  readonly onStoreWeakly: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const isKeyring = mayStoreWeakly(props.failure);
  return (
    <Notice tone="problem">
      <Text fw={600}>{props.title}</Text>
      <Text size="sm">
        {isKeyring ? t('welcome.weakText') : <FailureText failure={props.failure} />}
      </Text>
      {isKeyring && (
        <Button variant="default" mt={8} onClick={props.onStoreWeakly}>
          {t('welcome.weak')}
        </Button>
      )}
    </Notice>
  );
}
