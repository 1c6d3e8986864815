import './history.css';
import { Button, Skeleton, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureText } from '../../ui/failure-text.tsx';
import { focusHeading } from '../../ui/focus-heading.ts';
import { Notice } from '../../ui/notice.tsx';
import { DayView } from './day-view.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { startOfDay } from './local-day.ts';
import { spanOf, type SpanChoice } from './span-choice.ts';
import { SpanControls } from './span-controls.tsx';
import { useMinute } from './use-minute.ts';
import { useTimeline, type TimelineState } from './use-timeline.ts';
import { WeekView } from './week-view.tsx';

const skeletonHeight = 260;

/** What showed on a day or in a week, why, and what the accounts made of it. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation();
  const now = useMinute();
  const [choice, setChoice] = useState<SpanChoice>({ view: 'day', day: startOfDay(now) });
  const span = spanOf(choice);
  const timeline = useTimeline(span, now);
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.history')}
      </Title>
      <SpanControls choice={choice} now={now} onChange={setChoice} />
      <Content
        timeline={timeline}
        onOpen={(day) => {
          setChoice({ view: 'day', day });
          focusHeading();
        }}
      />
      <ExportButtons span={span} />
    </>
  );
}

function Content(props: {
  readonly timeline: TimelineState;
  readonly onOpen: (day: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { recorded, failure, retry } = props.timeline;
  if (failure !== null) {
    return (
      <Notice
        tone="problem"
        action={
          <Button variant="default" onClick={retry}>
            {t('failure.retry')}
          </Button>
        }
      >
        <Text fw={600}>{t('history.unreadable')}</Text>
        <Text size="sm">
          <FailureText failure={failure} />
        </Text>
      </Notice>
    );
  }
  if (recorded === null) {
    return (
      <div aria-busy="true">
        <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
        <Skeleton animate={false} height={skeletonHeight} radius={10} />
      </div>
    );
  }
  const isDay = recorded.span.to - recorded.span.from < 2 * 24 * 3_600_000;
  return isDay ? (
    <DayView recorded={recorded} />
  ) : (
    <WeekView recorded={recorded} onOpen={props.onOpen} />
  );
}
