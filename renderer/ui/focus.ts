/**
 * Moves the focus from a control that is about to go away to another one near it; otherwise the
 * keyboard would start over at the top of the page.
 * @param around the part of the page that both are in, and `target` within it, as CSS selectors
 */
export function focusNear(control: Element, around: string, target: string): void {
  control.closest(around)?.querySelector<HTMLElement>(target)?.focus();
}

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

/**
 * Moves the focus to the page's heading, which is read out. For buttons that go away with what they
 * did: without this the keyboard would start over at the top of the page.
 */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
