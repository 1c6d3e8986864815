import { Button, Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/page-blocks.tsx';
import { ChangeRow } from './change-row.tsx';
import { changesOf, keyOf } from './changes.ts';
import type { PastTime } from './correction-draft.ts';
import { DayTimeline } from './day-timeline.tsx';
import { filterChanges, isFiltering, type Filter } from './filter.ts';
import { FilterFields, ShowAll } from './filter-fields.tsx';
import { segmentsBetween } from './segments-between.ts';
import { TotalList, useAllowances } from './total-list.tsx';
import { totalsOf } from './totals.ts';
import { useHistoryFormat } from './use-history-format.ts';
import type { Recorded } from './use-timeline.ts';
import type { Span } from './segments.ts';
import { minuteMs, hourMs } from '../../../electron/contract/time.ts';

const usualStartHour = 9;

/** The time that a form begins with which was opened for none: an hour of the day that is over. */
export function proposedTime(day: Span, now: number): PastTime {
  const nine = new Date(day.from).setHours(usualStartHour);
  const end = Math.min(day.to, Math.floor(now / minuteMs) * minuteMs);
  const to = Math.min(end, nine + hourMs);
  const from = Math.max(day.from, to - hourMs);
  return { from, to, status: null, name: null, note: null };
}

/** One day: its timeline, its totals and the list of its changes. */
export function DayView(props: {
  readonly recorded: Recorded;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onCorrect: (time: PastTime) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const allowances = useAllowances();
  const { recorded, filter, onFilter, onCorrect } = props;
  const { entries, span, at } = recorded;
  const segments = useMemo(() => segmentsBetween(entries, span, at), [entries, span, at]);
  const totals = useMemo(() => totalsOf(segments, allowances), [segments, allowances]);
  const changes = useMemo(
    () => changesOf(entries, span, Math.min(span.to, at)),
    [entries, span, at],
  );
  const listed = filterChanges(changes, filter);
  const correctSome = (
    <Button
      variant="default"
      onClick={() => {
        onCorrect(proposedTime(span, at));
      }}
    >
      {t('history.correction.some')}
    </Button>
  );

  if (segments.length === 0 && changes.length === 0) {
    return (
      <Panel title={format.day(span.from)}>
        <Text>{t('history.nothing')}</Text>
        <div className="row correct-some">{correctSome}</div>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={format.day(span.from)}>
        <DayTimeline
          key={span.from}
          recorded={recorded}
          segments={segments}
          filter={filter}
          onCorrect={onCorrect}
        />
        <div className="row correct-some">{correctSome}</div>
      </Panel>
      <Panel title={t('history.totals')}>
        {totals.length === 0 ? (
          <Text>{t('history.nothingCounts')}</Text>
        ) : (
          <TotalList totals={totals} />
        )}
      </Panel>
      <Panel
        title={t('history.changes')}
        note={t('history.count', { count: listed.length, shown: format.number(listed.length) })}
      >
        <FilterFields entries={entries} filter={filter} onChange={onFilter} />
        {listed.length === 0 && isFiltering(filter) ? (
          <>
            <Text>{t('history.nothingMatches')}</Text>
            <ShowAll onChange={onFilter} />
          </>
        ) : (
          <ol className="changes">
            {listed.map((change) => (
              <li key={keyOf(change)} className="change">
                <ChangeRow
                  change={change}
                  time={format.moment(change.entry.at, span)}
                  at={change.entry.at}
                  onCorrect={onCorrect}
                />
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}
