import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stepInRow } from '../../ui/focus.ts';
import type { PastTime } from './correction-draft.ts';
import { lets, type Filter } from './filter.ts';
import type { Span, Segment } from './segments.ts';
import { stretchStyle } from './track.tsx';
import { segmentText, useHistoryFormat } from './use-history-format.ts';

function pastTimeOf({ from, to, status, name, corrected, message }: Segment): PastTime {
  return { from, to, status, name, note: corrected ? message : null };
}

/**
 * The segments of a day as a list that is one stop of the Tab key; the arrows move along it, and
 * Enter or a click puts one right.
 */
export function SegmentTrack(props: {
  readonly label: string;
  readonly span: Span;
  readonly segments: readonly Segment[];
  readonly filter: Filter;
  readonly onPoint: (text: string | null) => void;
  readonly onCorrect: (time: PastTime) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { segments, span, filter, onPoint, onCorrect } = props;
  const [focused, setFocused] = useState(segments.length - 1);
  const stop = Math.min(focused, segments.length - 1);

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepInRow(event.key, stop, segments.length);
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    // A list without marks is no list to some readers unless its role says so.
    <ol className="track" role="list" aria-label={props.label} onKeyDown={onKeyDown}>
      {segments.map((segment, index) => {
        const text = segmentText(segment, t, format);
        return (
          <li key={segment.from} className="stretch" style={stretchStyle(span, segment)}>
            <button
              type="button"
              className="segment"
              data-kind={segment.kind ?? 'none'}
              data-corrected={segment.corrected}
              data-faint={!lets(filter, segment)}
              tabIndex={index === stop ? 0 : -1}
              aria-label={text}
              onFocus={() => {
                setFocused(index);
                onPoint(text);
              }}
              onClick={() => {
                onPoint(text);
                onCorrect(pastTimeOf(segment));
              }}
              onMouseEnter={() => {
                onPoint(text);
              }}
            />
          </li>
        );
      })}
    </ol>
  );
}
