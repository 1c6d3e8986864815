import { useCallback, useState } from 'react';
import { useClient, type Failure } from '../../bridge/client.ts';
import { type PastTime, partsBefore, type Correction } from './correction-draft.ts';
import type { Span } from './segments.ts';

/** What became of a correction last. */
export type CorrectionNews =
  | {
      readonly kind: 'stored';
      readonly correction: Correction;
      readonly before: readonly Correction[];
    }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Where the past is put right. */
export interface Corrections {
  /** The time that is being put right; null while no form is open. */
  readonly open: PastTime | null;
  readonly news: CorrectionNews | null;
  /** What was put right last; a new value each time, so that it is read anew. */
  readonly touched: Span | null;
  readonly ask: (time: PastTime) => void;
  readonly close: () => void;
  /** Stores what the form says and closes it; the failure if that did not work. */
  readonly save: (correction: Correction) => Promise<Failure | null>;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}

/** The corrections that are made on the history page. */
export function useCorrections(): Corrections {
  const client = useClient();
  const [open, setOpen] = useState<PastTime | null>(null);
  const [news, setNews] = useState<CorrectionNews | null>(null);
  const [touched, setTouched] = useState<Span | null>(null);

  const save = async (correction: Correction): Promise<Failure | null> => {
    const { from, to } = correction;
    // What was there is read first: nothing else can say how to take the correction back.
    const found = await client.ask('timeline', { from, to: to - 1 });
    if (!found.ok) return found.failure;
    const answer = await client.ask('correctHistory', correction);
    if (!answer.ok) return answer.failure;
    setNews({ kind: 'stored', correction, before: partsBefore(found.value, { from, to }) });
    setTouched({ from, to });
    setOpen(null);
    return null;
  };

  const undo = async (): Promise<void> => {
    if (news?.kind !== 'stored') return;
    const { correction, before } = news;
    // Whoever presses twice takes back once.
    setNews(null);
    let next: CorrectionNews = { kind: 'undone' };
    for (const part of before) {
      const answer = await client.ask('correctHistory', part);
      if (answer.ok) continue;
      next = { kind: 'failed', failure: answer.failure };
      break;
    }
    setNews(next);
    setTouched({ from: correction.from, to: correction.to });
  };

  const ask = useCallback((time: PastTime): void => {
    setOpen(time);
  }, []);
  return {
    open,
    news,
    touched,
    ask,
    save,
    undo,
    close: () => {
      setOpen(null);
    },
    dismiss: () => {
      setNews(null);
    },
  };
}
