import './history.css';
import { Title, Button, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { focusHeading } from '../../ui/focus.ts';
import type { PastTime } from './correction-draft.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { CorrectionNewsLine } from './correction-news.tsx';
import { DayView } from './day-view.tsx';
import { noFilter, type Filter, isFiltering, wantedBy } from './filter.ts';
import { ListView } from './list-view.tsx';
import { startOfDay, type Span } from './segments.ts';
import { spanOf, startChoice, type SpanChoice } from './span-choice.ts';
import { Unreadable, LoadingBlock, FailedNotice } from '../../ui/page-blocks.tsx';
import { useCorrections } from './use-corrections.ts';
import { useMinute } from '../../lib/use-minute.ts';
import { useTimeline } from './use-timeline.ts';
import { WeekView } from './week-view.tsx';
import { DayStepper } from './day-stepper.tsx';
import { ListedDays } from './listed-days.tsx';
import { useClient, type Failure } from '../../bridge/client.ts';
import { dayMs } from '../../../electron/contract/time.ts';

const formats = ['csv', 'json'] as const;

/** What showed on a day, in a week or in all the time, why, and what the accounts made of it. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation();
  const now = useMinute();
  const [choice, setChoice] = useState(() => startChoice(startOfDay(now)));
  const corrections = useCorrections();
  const [filter, setFilter] = useState(noFilter);
  const narrowing = { filter, onFilter: setFilter };
  const span = spanOf(choice);
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.history')}
      </Title>
      <SpanControls choice={choice} now={now} onChange={setChoice} />
      <CorrectionNewsLine corrections={corrections} span={span} />
      {choice.view === 'list' ? (
        <ListView
          key={`${String(span.from)} ${String(span.to)}`}
          span={span}
          now={now}
          touched={corrections.touched}
          {...narrowing}
          onCorrect={corrections.ask}
        />
      ) : (
        <Timeline
          span={span}
          now={now}
          touched={corrections.touched}
          {...narrowing}
          onCorrect={corrections.ask}
          onOpen={(day) => {
            setChoice({ ...choice, view: 'day', day });
            focusHeading();
          }}
        />
      )}
      <ExportButtons span={span} filter={choice.view === 'week' ? noFilter : filter} />
      {corrections.open !== null && (
        <CorrectionDialog start={corrections.open} corrections={corrections} />
      )}
    </>
  );
}

/** Saves what is shown of the span where the person chooses; the program writes the file. */
function ExportButtons(props: { readonly span: Span; readonly filter: Filter }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { from, to } = props.span;
  const { filter } = props;

  const save = async (format: (typeof formats)[number]): Promise<void> => {
    setSaved(false);
    const answer = await client.ask('exportHistory', {
      from,
      to: to - 1,
      format,
      filter: wantedBy(filter),
    });
    setFailure(answer.ok ? null : answer.failure);
    setSaved(answer.ok && answer.value.saved);
  };

  const statusText = (): string => {
    if (saved) return t('history.saved');
    return isFiltering(filter) ? t('history.narrowed') : '';
  };

  return (
    <>
      <div className="row">
        {formats.map((format) => (
          <Button key={format} variant="default" onClick={() => void save(format)}>
            {t(`history.${format}`)}
          </Button>
        ))}
        <Text size="sm" role="status">
          {statusText()}
        </Text>
      </div>
      {failure !== null && <FailedNotice title={t('failure.title')} failure={failure} />}
    </>
  );
}

const views = ['day', 'week', 'list'] as const;

/** Chooses how to look at the history, and the days to look at; nothing lies after today. */
function SpanControls(props: {
  readonly choice: SpanChoice;
  /** Epoch ms. */
  readonly now: number;
  readonly onChange: (choice: SpanChoice) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choice, now, onChange } = props;
  return (
    <div className="row span-controls">
      <div className="row" role="group" aria-label={t('history.show')}>
        {views.map((view) => (
          <Button
            key={view}
            variant={choice.view === view ? 'filled' : 'default'}
            aria-pressed={choice.view === view}
            onClick={() => {
              onChange({ ...choice, view, since: Math.min(choice.since, choice.day) });
            }}
          >
            {t(`history.${view}`)}
          </Button>
        ))}
      </div>
      {choice.view === 'list' ? (
        <ListedDays choice={choice} now={now} onChange={onChange} />
      ) : (
        <DayStepper choice={choice} view={choice.view} now={now} onChange={onChange} />
      )}
    </div>
  );
}

const skeletonHeight = 260;

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
  const isDay = recorded.span.to - recorded.span.from < 2 * dayMs;
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
