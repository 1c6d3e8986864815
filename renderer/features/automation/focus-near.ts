/**
 * Moves the focus from a control that is about to go away to another one near it; otherwise the
 * keyboard would start over at the top of the page.
 * @param around the part of the page that both are in, and `target` within it, as CSS selectors
 */
export function focusNear(control: Element, around: string, target: string): void {
  control.closest(around)?.querySelector<HTMLElement>(target)?.focus();
}
