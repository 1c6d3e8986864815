import { Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../bridge/failure.ts';
import { FailureText } from './failure-text.tsx';
import { Notice } from './notice.tsx';

/** Says what did not work, and why. */
export function FailedNotice(props: {
  /** What did not work. */
  readonly title: string;
  readonly failure: Failure;
  /** `attention` where the rest of the page goes on without it. */
  readonly tone?: 'problem' | 'attention';
  readonly action?: ReactNode;
}): ReactElement {
  return (
    <Notice tone={props.tone ?? 'problem'} action={props.action}>
      <Text fw={600}>{props.title}</Text>
      <Text size="sm">
        <FailureText failure={props.failure} />
      </Text>
    </Notice>
  );
}
