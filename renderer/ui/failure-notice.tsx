import { CloseButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useClient, type Failure } from '../bridge/client.ts';
import { focusHeading } from './focus.ts';
import { FailedNotice, Unreadable } from './page-blocks.tsx';

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
    <FailedNotice
      title={t('failure.title')}
      failure={failure}
      action={<CloseButton aria-label={t('failure.close')} onClick={dismiss} size="md" />}
    />
  );
}

/** Stands where something could not be loaded, and offers to ask again. */
export function LoadFailure(props: { readonly failure: Failure }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <Unreadable
      title={t('failure.noView')}
      failure={props.failure}
      onRetry={() => void client.reload()}
    />
  );
}
