import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../bridge/failure.ts';
import { FailureText } from './failure-text.tsx';
import { Notice } from './notice.tsx';

/** Stands where something could not be read, and offers to try again. */
export function Unreadable(props: {
  /** What cannot be shown. */
  readonly title: string;
  readonly failure: Failure;
  /** `attention` where the rest of the page goes on without it. */
  readonly tone?: 'problem' | 'attention';
  readonly onRetry: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice
      tone={props.tone ?? 'problem'}
      action={
        <Button variant="default" onClick={props.onRetry}>
          {t('failure.retry')}
        </Button>
      }
    >
      <Text fw={600}>{props.title}</Text>
      <Text size="sm">
        <FailureText failure={props.failure} />
      </Text>
    </Notice>
  );
}
