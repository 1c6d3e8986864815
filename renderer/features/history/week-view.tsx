import { Text, UnstyledButton } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/page-blocks.tsx';
import { HourScale, SegmentBar } from './track.tsx';
import { type Span, weekOf, type Segment } from './segments.ts';
import { TotalList, useAllowances } from './total-list.tsx';
import { sumTotals, totalsOf, type Allowances, type Total } from './totals.ts';
import { useHistoryFormat } from './use-history-format.ts';
import type { Recorded } from './use-timeline.ts';
import { segmentsBetween } from './segments-between.ts';

/** One day of a week. */
interface WeekDay {
  readonly span: Span;
  readonly segments: readonly Segment[];
  readonly totals: readonly Total[];
}

/** The seven days of a recorded week; those to come are empty. */
export function weekDaysOf(recorded: Recorded, allowances: Allowances): readonly WeekDay[] {
  const { entries, at } = recorded;
  return weekOf(recorded.span.from).map((span) => {
    const segments = segmentsBetween(entries, span, at);
    return { span, segments, totals: totalsOf(segments, allowances) };
  });
}

/** Seven small timelines with their totals, and the totals of all seven; a click opens the day. */
export function WeekView(props: {
  readonly recorded: Recorded;
  readonly onOpen: (day: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const allowances = useAllowances();
  const { recorded, onOpen } = props;
  const { span } = recorded;
  const days = useMemo(() => weekDaysOf(recorded, allowances), [recorded, allowances]);
  const totals = sumTotals(days.map((day) => day.totals));
  return (
    <>
      <Panel title={format.days(span.from, span.to - 1)}>
        <ol className="week" aria-label={t('history.days')}>
          {days.map((day) => (
            <WeekRow key={day.span.from} day={day} onOpen={onOpen} />
          ))}
        </ol>
        <HourScale span={days[0]?.span ?? span} />
      </Panel>
      <Panel title={t('history.totals')}>
        {totals.length === 0 ? (
          <Text>{t('history.nothingWeek')}</Text>
        ) : (
          <TotalList totals={totals} />
        )}
      </Panel>
    </>
  );
}

function WeekRow(props: {
  readonly day: WeekDay;
  readonly onOpen: (day: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { span, segments, totals } = props.day;
  const open = (day: Span): void => {
    props.onOpen(day.from);
  };
  return (
    <li>
      <UnstyledButton
        className="week-day"
        onClick={() => {
          open(span);
        }}
      >
        <Text fw={600} component="span">
          {format.shortDay(span.from)}
        </Text>
        <Text size="xs" c="dimmed" component="span" className="facts">
          {totals.map((total) => (
            <span key={total.status} dir="auto">
              {t('history.total', {
                name: total.name,
                length: format.duration(total.lengthMs),
              })}
            </span>
          ))}
        </Text>
        <SegmentBar span={span} segments={segments} />
      </UnstyledButton>
    </li>
  );
}
