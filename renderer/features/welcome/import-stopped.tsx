import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/failure.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { mayStoreWeakly } from './import-step.ts';

/** Says why the file was not taken, and offers weak storage as a step of its own where that may help. */
export function ImportStopped(props: {
  readonly failure: Failure;
  readonly onStoreWeakly: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice tone="problem">
      <Text fw={600}>{t('welcome.notImported')}</Text>
      <Text size="sm">
        <FailureText failure={props.failure} />
      </Text>
      {mayStoreWeakly(props.failure) && (
        <>
          <Text size="sm" mt={8}>
            {t('welcome.weakText')}
          </Text>
          <Button variant="default" mt={8} onClick={props.onStoreWeakly}>
            {t('welcome.weak')}
          </Button>
        </>
      )}
    </Notice>
  );
}
