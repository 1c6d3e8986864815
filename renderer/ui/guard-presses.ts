function buttonAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('button') : null;
}

/**
 * Has a key that is held down act once, and the second click of a double click only on the button of
 * the first: what came under the pointer meanwhile, such as the next row of a list or the button of a
 * question, was not meant.
 * @returns what ends it
 */
export function guardPresses(page: Window): () => void {
  let first: Element | null = null;

  const onClick = (event: MouseEvent): void => {
    const button = buttonAt(event.target);
    if (event.detail <= 1) {
      // Clicks that come from the keyboard, or from the label of a field, count as none.
      if (event.detail === 1) first = button;
      return;
    }
    if (button === null || button === first) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isHeld = event.key === 'Enter' && event.repeat && !event.isComposing;
    if (!isHeld || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    event.stopPropagation();
  };

  page.addEventListener('click', onClick, { capture: true });
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    page.removeEventListener('click', onClick, { capture: true });
    page.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
