import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/failure.ts';
import { FailedNotice } from './failed-notice.tsx';

/** Stands where something could not be read, and offers to try again. */
export function Unreadable({
  onRetry,
  ...notice
}: {
  /** What cannot be shown. */
  readonly title: string;
  readonly failure: Failure;
  /** `attention` where the rest of the page goes on without it. */
  readonly tone?: 'problem' | 'attention';
  readonly onRetry: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <FailedNotice
      {...notice}
      action={
        <Button variant="default" onClick={onRetry}>
          {t('failure.retry')}
        </Button>
      }
    />
  );
}
