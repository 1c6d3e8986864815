import { Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel, Unreadable, LoadingBlock } from '../../ui/page-blocks.tsx';
import type { PastTime } from './correction-draft.ts';
import { filterChanges, type Filter } from './filter.ts';
import { FilterFields, ShowAll } from './filter-fields.tsx';
import { listRowsOf } from './list-rows.ts';
import type { Span } from './segments.ts';
import { RowBox } from './row-box.tsx';
import { useHistoryFormat } from './use-history-format.ts';
import { usePortions } from './use-portions.ts';

const skeletonHeight = 320;

/** All changes of a long time under their days; earlier months are read as one scrolls. */
export function ListView(props: {
  readonly span: Span;
  /** Epoch ms. */
  readonly now: number;
  readonly touched: Span | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onCorrect: (time: PastTime) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { span, filter, onFilter, onCorrect } = props;
  const { portions, isWhole, failure, more, retry } = usePortions(span, props.now, props.touched);
  const entries = useMemo(() => portions.flatMap((portion) => portion.entries), [portions]);
  const changes = useMemo(
    () => portions.flatMap((portion) => filterChanges(portion.changes, filter)),
    [portions, filter],
  );
  const rows = useMemo(() => listRowsOf(changes), [changes]);

  if (portions.length === 0) {
    if (failure !== null)
      return <Unreadable title={t('history.unreadable')} failure={failure} onRetry={retry} />;
    return <LoadingBlock height={skeletonHeight} />;
  }
  const isEmpty = isWhole && portions.every((portion) => portion.changes.length === 0);
  return (
    <Panel
      title={format.days(span.from, span.to - 1)}
      note={
        isWhole &&
        t('history.count', { count: changes.length, shown: format.number(changes.length) })
      }
    >
      {isEmpty ? (
        <Text>{t('history.listed.nothing')}</Text>
      ) : (
        <>
          <FilterFields entries={entries} filter={filter} onChange={onFilter} />
          <RowBox
            rows={rows}
            onNearEnd={failure === null && !isWhole ? more : null}
            onCorrect={onCorrect}
          >
            {failure === null ? (
              <ListEnd state={endOf(isWhole, rows.length)} since={span.from} onFilter={onFilter} />
            ) : (
              <Unreadable title={t('history.unreadable')} failure={failure} onRetry={retry} />
            )}
          </RowBox>
        </>
      )}
    </Panel>
  );
}

type End = 'reading' | 'whole' | 'no-match';

function endOf(isWhole: boolean, rows: number): End {
  if (!isWhole) return 'reading';
  return rows === 0 ? 'no-match' : 'whole';
}

/** What stands below the last row. */
function ListEnd(props: {
  readonly state: End;
  /** The first day of the list, epoch ms. */
  readonly since: number;
  readonly onFilter: (filter: Filter) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const texts = {
    reading: t('history.listed.more'),
    whole: t('history.listed.end', { day: format.day(props.since) }),
    'no-match': t('history.nothingMatches'),
  };
  return (
    <>
      <Text size="sm" c="dimmed" role="status" className="list-end">
        {texts[props.state]}
      </Text>
      {props.state === 'no-match' && <ShowAll onChange={props.onFilter} />}
    </>
  );
}
