import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../electron/contract/settings/working-hours.ts';
import {
  dayMinutes,
  isOvernight,
  moveSpan,
  stepMinutes,
  stretchSpan,
  timeText,
  type DaySpan,
} from './day-span.ts';
import { focusNear } from '../../ui/focus.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useDayNames } from './use-day-names.ts';

/** Where a key takes a span; null where the key means nothing here. */
function movedBy(event: KeyboardEvent, span: DaySpan): DaySpan | null {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return null;
  return (event.shiftKey ? stretchSpan : moveSpan)(span, step * stepMinutes);
}

function placeOf(span: DaySpan): { readonly insetInlineStart: string; readonly width: string } {
  const end = isOvernight(span) ? dayMinutes : span.to;
  const percent = (minutes: number): string => `${(minutes / dayMinutes) * 100}%`;
  return { insetInlineStart: percent(span.from), width: percent(end - span.from) };
}

/** One stretch of work of a day: the mouse drags it or its ends, the arrow keys move it. */
export function SpanBar(props: {
  readonly day: Weekday;
  readonly span: DaySpan;
  readonly onChoose: () => void;
  readonly onChange: (span: DaySpan) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const names = useDayNames();
  const { onChoose, onChange } = props;
  const { dragged, handlers } = useBarDrag(props.span, onChange);
  const span = dragged ?? props.span;
  const said = { day: names[props.day], from: timeText(span.from), to: timeText(span.to) };
  const name = t(`automationPage.hours.${isOvernight(span) ? 'overnight' : 'span'}`, said);
  return (
    <UnstyledButton
      className="week-bar"
      style={placeOf(span)}
      aria-label={name}
      title={name}
      data-dragged={dragged !== null}
      {...handlers}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') {
          event.preventDefault();
          focusNear(event.currentTarget, '.week-row', '.week-name');
          props.onRemove();
          return;
        }
        const moved = movedBy(event, span);
        if (moved === null) return;
        event.preventDefault();
        // Not on focus alone: who only passes by on the way to the fields keeps their day.
        onChoose();
        onChange(moved);
      }}
    >
      {dragged !== null && (
        <span className="week-time" aria-hidden="true">
          {timeText(span.from)}–{timeText(span.to)}
        </span>
      )}
    </UnstyledButton>
  );
}
