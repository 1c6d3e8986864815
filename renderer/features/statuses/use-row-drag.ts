import { useEffect, useState, type PointerEvent, type RefObject } from 'react';

/** The upper and the lower edge of a row, in pixels of the window. */
export interface RowEdges {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The index that a row would have if it were let go at this height: it passes another one at its middle.
 * @param from the index of the row
 * @param y in pixels of the window
 */
export function dropIndexAt(rows: readonly RowEdges[], from: number, y: number): number {
  return rows.filter(({ top, bottom }, index) => index !== from && (top + bottom) / 2 < y).length;
}

/** A row under way, and the index it would have if it were let go. */
export interface RowDrag {
  readonly from: number;
  readonly to: number;
}

/** The pointer's events on the grip of a row. */
export interface GripEvents {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onLostPointerCapture: () => void;
}

/**
 * Drags the rows of a list by their grips; Escape lets go without moving anything. The rows stay
 * where they are meanwhile, so that nothing jumps under the pointer.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (drag: RowDrag) => void,
): { readonly drag: RowDrag | null; readonly gripOf: (index: number) => GripEvents } {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const isDragging = drag !== null;
  const stop = (): void => {
    setDrag(null);
  };

  useEffect(() => {
    if (!isDragging) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isDragging]);

  const rows = (): readonly Element[] => [...(list.current?.children ?? [])];
  const dragTo = ({ from }: RowDrag, y: number): RowDrag => {
    const edges = rows().map((row) => row.getBoundingClientRect());
    return { from, to: dropIndexAt(edges, from, y) };
  };

  return {
    drag,
    gripOf: (index) => ({
      onPointerDown: (event) => {
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, to: index });
      },
      onPointerMove: ({ clientY }) => {
        if (drag === null) return;
        const next = dragTo(drag, clientY);
        setDrag(next);
        // A list longer than the window scrolls along.
        rows()[next.to]?.scrollIntoView({ block: 'nearest' });
      },
      onPointerUp: ({ clientY }) => {
        if (drag !== null) onDrop(dragTo(drag, clientY));
        stop();
      },
      onLostPointerCapture: stop,
    }),
  };
}
