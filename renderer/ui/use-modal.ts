import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { focusHeading } from './focus.ts';

/**
 * For a dialog that is modal as long as it is drawn.
 * @param onEscape leaves it; the dialog never closes by itself, since it would be drawn still
 */
export function useModal(onEscape: () => void): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  }, [onEscape]);

  // Closed while it is still in the page, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    const leave = (event: Event): void => {
      event.preventDefault();
      latest.current();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      // The second Escape in a row closes a dialog without asking it.
      if (event.key === 'Escape' && !event.isComposing) leave(event);
    };
    dialog?.addEventListener('cancel', leave);
    dialog?.addEventListener('keydown', onKeyDown);
    dialog?.showModal();
    return () => {
      dialog?.removeEventListener('cancel', leave);
      dialog?.removeEventListener('keydown', onKeyDown);
      dialog?.close();
      // What had the focus before may go with what the dialog did, in the same drawing.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusHeading();
      });
    };
  }, []);
  return element;
}
