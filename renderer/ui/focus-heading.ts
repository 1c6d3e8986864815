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
