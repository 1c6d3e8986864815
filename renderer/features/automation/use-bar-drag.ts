import { useState, type PointerEvent } from 'react';
import {
  dayMinutes,
  isOvernight,
  moveSpan,
  stepMinutes,
  stretchSpan,
  stretchStart,
  type DaySpan,
} from './day-span.ts';

/** What of a bar the mouse holds. */
type Grip = 'start' | 'whole' | 'end';

interface Held {
  readonly grip: Grip;
  /** Where it was taken, in CSS pixels. */
  readonly x: number;
  readonly span: DaySpan;
}

/** What a bar needs to be dragged. */
export interface BarDrag {
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
export function useBarDrag(span: DaySpan, onDone: (span: DaySpan) => void): BarDrag {
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
