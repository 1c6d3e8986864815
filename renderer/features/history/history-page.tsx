import './history.css';
import { Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { focusHeading } from '../../ui/focus-heading.ts';
import type { PastTime } from './correction-draft.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { CorrectionNewsLine } from './correction-news.tsx';
import { DayView } from './day-view.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { noFilter, type Filter } from './filter.ts';
import { ListView } from './list-view.tsx';
import { startOfDay, type Span } from './local-day.ts';
import { spanOf, startChoice } from './span-choice.ts';
import { SpanControls } from './span-controls.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';
import { useCorrections } from './use-corrections.ts';
import { useMinute } from './use-minute.ts';
import { useTimeline } from './use-timeline.ts';
import { WeekView } from './week-view.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';

const skeletonHeight = 260;

/** What showed on a day, in a week or in all the time, why, and what the accounts made of it. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation();
  const now = useMinute();
  const [choice, setChoice] = useState(() => startChoice(startOfDay(now)));
  const desk = useCorrections();
  const [filter, setFilter] = useState(noFilter);
  const narrowing = { filter, onFilter: setFilter };
  const span = spanOf(choice);
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.history')}
      </Title>
      <SpanControls choice={choice} now={now} onChange={setChoice} />
      <CorrectionNewsLine desk={desk} span={span} />
      {choice.view === 'list' ? (
        <ListView
          key={`${String(span.from)} ${String(span.to)}`}
          span={span}
          now={now}
          touched={desk.touched}
          {...narrowing}
          onCorrect={desk.ask}
        />
      ) : (
        <Timeline
          span={span}
          now={now}
          touched={desk.touched}
          {...narrowing}
          onCorrect={desk.ask}
          onOpen={(day) => {
            setChoice({ ...choice, view: 'day', day });
            focusHeading();
          }}
        />
      )}
      <ExportButtons span={span} filter={choice.view === 'week' ? noFilter : filter} />
      {desk.open !== null && <CorrectionDialog start={desk.open} desk={desk} />}
    </>
  );
}

function Timeline(props: {
  readonly span: Span;
  /** Epoch ms. */
  readonly now: number;
  readonly touched: Span | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onCorrect: (time: PastTime) => void;
  readonly onOpen: (day: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { recorded, failure, retry } = useTimeline(props.span, props.now, props.touched);
  if (failure !== null)
    return <Unreadable title={t('history.unreadable')} failure={failure} onRetry={retry} />;
  if (recorded === null) {
    return <LoadingBlock height={skeletonHeight} />;
  }
  const isDay = recorded.span.to - recorded.span.from < 2 * 24 * 3_600_000;
  return isDay ? (
    <DayView
      recorded={recorded}
      filter={props.filter}
      onFilter={props.onFilter}
      onCorrect={props.onCorrect}
    />
  ) : (
    <WeekView recorded={recorded} onOpen={props.onOpen} />
  );
}
