import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { type ReactElement, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { windowLine } from '../../electron/contract/commands/envelope.ts';
import type { Failure } from '../bridge/client.ts';
import { Text, Title, Button, Skeleton, VisuallyHidden } from '@mantine/core';

/** A titled part of a page; `note` is a short word beside the title. */
export function Panel(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="section-heading">
        <Title order={2} size="h5" id={id}>
          {props.title}
        </Title>
        <Text component="div" size="sm" c="dimmed" role="status">
          {props.note}
        </Text>
      </div>
      {props.children}
    </section>
  );
}

/** The one line that says what went wrong; the program's own words are in the app's language already. */
export function FailureText(props: { readonly failure: Failure }): ReactElement {
  const { t } = useTranslation();
  switch (props.failure.kind) {
    case 'answered':
      return <bdi>{windowLine(props.failure.error)}</bdi>;
    case 'unreachable':
      return <>{t('failure.unreachable')}</>;
  }
}

type Tone = 'problem' | 'attention' | 'good' | 'hint';

const icons = {
  problem: CircleAlert,
  attention: TriangleAlert,
  good: CircleCheck,
  hint: Info,
} as const;

/** A line that needs reading, with what can be done about it; problems are read out at once. */
export function Notice(props: {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactElement {
  const Icon = icons[props.tone];
  return (
    <div
      className="notice"
      data-tone={props.tone}
      role={props.tone === 'problem' ? 'alert' : 'status'}
    >
      <Icon size={20} aria-hidden="true" />
      <div className="notice-text">{props.children}</div>
      {props.action}
    </div>
  );
}

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
