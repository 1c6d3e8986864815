import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/client.ts';
import { FailedNotice } from './notice.tsx';

/** Stands still where something is about to be; `height` in CSS pixels, about that of what comes. */
export function LoadingBlock(props: { readonly height: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton animate={false} height={props.height} radius={10} />
    </div>
  );
}

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
