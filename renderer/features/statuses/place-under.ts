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
export function placeUnder(rows: readonly RowEdges[], from: number, y: number): number {
  return rows.filter(({ top, bottom }, index) => index !== from && (top + bottom) / 2 < y).length;
}
