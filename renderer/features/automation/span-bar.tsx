import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactElement, useState, type PointerEvent } from 'react';
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
  stretchStart,
} from './day-span.ts';
import { focusNear } from '../../ui/focus.ts';
import { useDayNames } from './week.ts';

/** What of a bar the mouse holds. */
type Grip = 'start' | 'whole' | 'end';

interface Held {
  readonly grip: Grip;
  /** Where it was taken, in CSS pixels. */
  readonly x: number;
  readonly span: DaySpan;
}

/** What a bar needs to be dragged. */
interface BarDrag {
  /** What the bar would be if it were let go now; null while nobody holds it. */
  readonly dragged: DaySpan | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/** So near to its ends a bar is taken by them, in CSS pixels; a short bar only as a whole. */
const gripWidth = 8;
const moves = { start: stretchStart, whole: moveSpan, end: stretchSpan } as const;

/** Where the bar is taken; the end of a night lies on the next day, out of reach. */
function gripAt(event: PointerEvent<HTMLElement>, span: DaySpan): Grip {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const at = event.clientX - left;
  if (width < gripWidth * 3) return 'whole';
  if (at <= gripWidth) return 'start';
  return at >= width - gripWidth && !isOvernight(span) ? 'end' : 'whole';
}

/** Lets the mouse move a bar or one of its ends along its track, in steps of a quarter of an hour. */
function useBarDrag(span: DaySpan, onDone: (span: DaySpan) => void): BarDrag {
  const [held, setHeld] = useState<Held | null>(null);

  const at = (event: PointerEvent<HTMLElement>, { grip, x }: Held): DaySpan => {
    const trackWidth = event.currentTarget.parentElement?.clientWidth ?? 0;
    const minutes = trackWidth === 0 ? 0 : ((event.clientX - x) / trackWidth) * dayMinutes;
    return moves[grip](span, Math.round(minutes / stepMinutes) * stepMinutes);
  };

  return {
    dragged: held?.span ?? null,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        // Further moves come here, wherever the mouse goes.
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ grip: gripAt(event, span), x: event.clientX, span });
      },
      onPointerMove: (event) => {
        if (held !== null) setHeld({ ...held, span: at(event, held) });
      },
      onPointerUp: (event) => {
        if (held === null) return;
        const done = at(event, held);
        setHeld(null);
        if (done.from !== span.from || done.to !== span.to) onDone(done);
      },
      onPointerCancel: () => {
        setHeld(null);
      },
    },
  };
}

/** Where a key takes a span; null where the key means nothing here. */
function movedBy(event: KeyboardEvent, span: DaySpan): DaySpan | null {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return null;
  return (event.shiftKey ? stretchSpan : moveSpan)(span, step * stepMinutes);
}

function spanStyle(span: DaySpan): { readonly insetInlineStart: string; readonly width: string } {
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
  const params = { day: names[props.day], from: timeText(span.from), to: timeText(span.to) };
  const name = t(`automationPage.hours.${isOvernight(span) ? 'overnight' : 'span'}`, params);
  return (
    <UnstyledButton
      className="week-bar"
      style={spanStyle(span)}
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
