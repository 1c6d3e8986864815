/** Where an arrow, Home or End leads to in a row or column that ends at both sides; null if the key does not move. */
export function stepInRow(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    default:
      return null;
  }
}
