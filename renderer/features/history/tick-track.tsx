import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from './local-day.ts';
import { placeIn } from './place-in.ts';
import { TickMark } from './tick-mark.tsx';
import type { TickRow } from './tick-rows.ts';
import { useHistoryFormat } from './use-history-format.ts';

/** The calls to one account as ticks; the list of changes says the same in words. */
export function TickTrack(props: {
  readonly row: TickRow;
  readonly span: Span;
  readonly onPoint: (text: string | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  const format = useHistoryFormat();
  const { row, span, onPoint } = props;
  return (
    <div className="tick-row" aria-hidden="true">
      <Text size="xs" c="dimmed" dir="auto">
        {row.name}
      </Text>
      <div className="ticks">
        {row.ticks.map(({ shape, entry }, index) => (
          <span
            key={index}
            className="tick"
            style={{ insetInlineStart: `${placeIn(span, entry.at)}%` }}
            onMouseEnter={() => {
              const what = entry.detail ?? shared(`state.${entry.state}`);
              const segment = `${row.name}, ${format.moment(entry.at, span)}`;
              onPoint(t('history.because', { segment, why: what }));
            }}
          >
            <TickMark shape={shape} />
          </span>
        ))}
      </div>
    </div>
  );
}
