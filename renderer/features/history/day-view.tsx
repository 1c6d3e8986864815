import { Text } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';
import { ChangeRow } from './change-row.tsx';
import { changesOf } from './changes.ts';
import { correctSegments } from './correct-segments.ts';
import { DayTimeline } from './day-timeline.tsx';
import { entriesOf } from './entries.ts';
import { filterChanges, isFiltering, noFilter } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { segmentsOf } from './segments.ts';
import { TotalList } from './total-list.tsx';
import { totalsOf } from './totals.ts';
import { useAllowances } from './use-allowances.ts';
import { useHistoryFormat } from './use-history-format.ts';
import type { Recorded } from './use-timeline.ts';

/** One day: its timeline, its totals and the list of its changes. */
export function DayView({ recorded }: { readonly recorded: Recorded }): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const allowances = useAllowances();
  const [filter, setFilter] = useState(noFilter);
  const { entries, span, at } = recorded;
  const segments = useMemo(() => segmentsOf(entries, span, at), [entries, span, at]);
  const totals = useMemo(
    () => totalsOf(correctSegments(segments, entriesOf(entries, 'correction')), allowances),
    [segments, entries, allowances],
  );
  const changes = useMemo(() => changesOf(entries, span), [entries, span]);
  const listed = filterChanges(changes, filter);

  if (segments.length === 0 && changes.length === 0) {
    return (
      <Panel title={format.day(span.from)}>
        <Text>{t('history.nothing')}</Text>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={format.day(span.from)}>
        <DayTimeline key={span.from} recorded={recorded} segments={segments} filter={filter} />
      </Panel>
      <Panel title={t('history.totals')}>
        <TotalList totals={totals} />
      </Panel>
      <Panel title={t('history.changes')} note={t('history.count', { count: listed.length })}>
        <FilterFields entries={entries} filter={filter} onChange={setFilter} />
        {listed.length === 0 && isFiltering(filter) ? (
          <Text>{t('history.nothingMatches')}</Text>
        ) : (
          <ol className="changes">
            {listed.map((change) => (
              <ChangeRow key={`${change.kind} ${change.entry.at}`} change={change} span={span} />
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}
