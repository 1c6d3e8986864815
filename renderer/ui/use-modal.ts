import { useLayoutEffect, useRef, type RefObject } from 'react';

/** For a dialog that is modal as long as it is drawn. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
  return element;
}
