import { useCallback, useState } from 'react';

/** What became of a copy; null before there was one. */
export type Copied = 'copied' | 'notCopied' | null;

/** Puts a text on the system's clipboard and says what became of it. */
export function useCopy(): readonly [Copied, (text: string) => void] {
  const [copied, setCopied] = useState<Copied>(null);
  const copy = useCallback((text: string): void => {
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied('copied');
      },
      // The system's clipboard may be closed to a window without the focus.
      () => {
        setCopied('notCopied');
      },
    );
  }, []);
  return [copied, copy];
}
