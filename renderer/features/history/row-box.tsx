import { Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeRow } from './change-row.tsx';
import { keyOf } from './changes.ts';
import type { PastTime } from './correction-draft.ts';
import type { ListRow } from './list-rows.ts';
import { useHistoryFormat } from './use-history-format.ts';

/** Heights until a row is drawn and measured, in CSS pixels. */
const heights = { day: 44, change: 64 } as const;
/** Rows drawn beyond what is seen, so that the keyboard finds the next one. */
const overscan = 8;
/** So many rows before the end, more is asked for. */
const ahead = 30;

function rowKey(row: ListRow | undefined): string {
  if (row === undefined) return '';
  return row.kind === 'day' ? String(row.day) : keyOf(row.change);
}

/** A box that scrolls through many rows, of which only those in sight are drawn. */
export function RowBox(props: {
  readonly rows: readonly ListRow[];
  /** Asked for more once the end comes near; null if there is no more. */
  readonly onNearEnd: (() => void) | null;
  readonly onCorrect: (time: PastTime) => void;
  /** What stands below the last row. */
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const { rows, onNearEnd } = props;
  const box = useRef<HTMLDivElement>(null);
  // With another function each time, all rows would be measured anew with every step.
  const getItemKey = useCallback((index: number) => rowKey(rows[index]), [rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing of it is passed on to what is memoized.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'change'],
    getItemKey,
    overscan,
    useFlushSync: false,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - ahead) onNearEnd?.();
  }, [last, rows.length, onNearEnd]);

  return (
    // It takes the focus, so that the keys scroll it.
    <div className="row-box" ref={box} role="region" aria-label={t('history.changes')} tabIndex={0}>
      <ol className="rows" role="list" style={{ height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={row.kind === 'day' ? 'row-day' : 'change'}
              aria-posinset={index + 1}
              aria-setsize={onNearEnd === null ? rows.length : -1}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <Row row={row} onCorrect={props.onCorrect} />
            </li>
          );
        })}
      </ol>
      {props.children}
    </div>
  );
}

/** Drawn once for each row, however often the box is drawn while it scrolls. */
const Row = memo(function Row(props: {
  readonly row: ListRow;
  readonly onCorrect: (time: PastTime) => void;
}): ReactElement {
  const format = useHistoryFormat();
  const { row, onCorrect } = props;
  if (row.kind === 'day') {
    return (
      <Title order={3} size="h6">
        {format.day(row.day)}
      </Title>
    );
  }
  return (
    <ChangeRow change={row.change} time={format.time(row.at)} at={row.at} onCorrect={onCorrect} />
  );
});
