import { Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastTime } from './correction-draft.ts';
import type { Filter } from './filter.ts';
import { HourScale, stretchStyle, percentOf } from './track.tsx';
import { segmentText, useHistoryFormat } from './use-history-format.ts';
import { SegmentTrack } from './segment-track.tsx';
import { segmentsOf, type Segment, type Span } from './segments.ts';
import { tickRowsOf, type TickShape, type TickRow, TickMark } from './ticks.tsx';
import type { Recorded } from './use-timeline.ts';

const shapes: readonly TickShape[] = ['done', 'retried', 'stopped'];

/** One day: what counts, what showed where that was put right, the calls of each account, and the cause of what is pointed at. */
export function DayTimeline(props: {
  readonly recorded: Recorded;
  readonly segments: readonly Segment[];
  readonly filter: Filter;
  readonly onCorrect: (time: PastTime) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const [pointed, setPointed] = useState<string | null>(null);
  const { recorded, segments, filter, onCorrect } = props;
  const { span, entries, at } = recorded;
  const shown = beneath(segmentsOf(entries, span, at), segments);
  const rows = tickRowsOf(entries).filter(
    ({ account }) => filter.account === '' || filter.account === account,
  );
  return (
    <div className="timeline">
      <SegmentTrack
        label={t('history.timeline', { day: format.day(span.from) })}
        span={span}
        segments={segments}
        filter={filter}
        onPoint={setPointed}
        onCorrect={onCorrect}
      />
      {shown.length > 0 && (
        <div className="beneath" aria-hidden="true">
          {shown.map((segment) => (
            <span
              key={segment.from}
              className="segment"
              data-kind={segment.kind}
              style={stretchStyle(span, segment)}
              onMouseEnter={() => {
                setPointed(t('history.beneath', { segment: segmentText(segment, t, format) }));
              }}
            />
          ))}
        </div>
      )}
      <HourScale span={span} />
      <Text size="sm" className="timeline-detail" dir="auto">
        {pointed ?? t('history.hint')}
      </Text>
      {rows.map((row) => (
        <TickTrack key={row.account} row={row} span={span} onPoint={setPointed} />
      ))}
      {(rows.length > 0 || shown.length > 0) && (
        <div className="tick-legend">
          {segments.some(({ corrected }) => corrected) && (
            <Text size="xs" c="dimmed" component="span" className="corrected-legend">
              {t('history.correctedMark')}
            </Text>
          )}
          {shapes.map((shape) => (
            <Text key={shape} size="xs" c="dimmed" component="span">
              <TickMark shape={shape} /> {t(`history.${shape}`)}
            </Text>
          ))}
        </div>
      )}
    </div>
  );
}

/** The calls to one account as ticks; the list of changes says the same in words. */
function TickTrack(props: {
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
            style={{ insetInlineStart: `${percentOf(span, entry.at)}%` }}
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

/** What had been recorded where the person put something right: it was shown all the same. */
export function beneath(
  recorded: readonly Segment[],
  segments: readonly Segment[],
): readonly Segment[] {
  return segments
    .filter(({ corrected }) => corrected)
    .flatMap(({ from, to }) =>
      recorded
        .map((each) => ({ ...each, from: Math.max(each.from, from), to: Math.min(each.to, to) }))
        .filter((part) => part.to > part.from),
    );
}
