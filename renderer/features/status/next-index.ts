/** Where the focus is in a grid of choices that is filled row by row. */
export interface GridPlace {
  readonly index: number;
  readonly count: number;
  readonly columns: number;
}

function stepOf(key: string, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return 1;
    case 'ArrowLeft':
      return -1;
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    default:
      return null;
  }
}

/** Where an arrow, Home or End leads to; null if the key does not move. The ends stop, nothing wraps. */
export function nextIndex(key: string, { index, count, columns }: GridPlace): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = stepOf(key, columns);
  if (step === null) return null;
  const next = index + step;
  return next < 0 || next >= count ? index : next;
}
