import { Button, CloseButton, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useClient } from '../bridge/client-context.ts';
import type { Failure } from '../bridge/failure.ts';
import { focusHeading } from './focus-heading.ts';
import { FailureText } from './failure-text.tsx';
import { Notice } from './notice.tsx';

/** What the person asked for and did not get; stays until it is closed or something works. */
export function FailureNotice(): ReactElement | null {
  const { t } = useTranslation();
  const { failure } = useAppState();
  const client = useClient();
  if (failure === null) return null;
  const dismiss = (): void => {
    client.dismissFailure();
    focusHeading();
  };
  return (
    <Notice
      tone="problem"
      action={<CloseButton aria-label={t('failure.close')} onClick={dismiss} size="md" />}
    >
      <Text fw={600}>{t('failure.title')}</Text>
      <Text size="sm">
        <FailureText failure={failure} />
      </Text>
    </Notice>
  );
}

/** Stands where something could not be loaded, and offers to ask again. */
export function LoadFailure(props: { readonly failure: Failure }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <Notice
      tone="problem"
      action={
        <Button variant="default" onClick={() => void client.reload()}>
          {t('failure.retry')}
        </Button>
      }
    >
      <Text fw={600}>{t('failure.noView')}</Text>
      <Text size="sm">
        <FailureText failure={props.failure} />
      </Text>
    </Notice>
  );
}
