import { useState } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { useClient, type Failure } from '../../bridge/client.ts';

/** What became of a record that was written. */
export type Written = CommandOutput<'directoryEdit'>;

/** The last write, and whether it was to take back the one before. */
export interface News {
  readonly written: Written;
  readonly isUndo: boolean;
}

/** What was written last, and a way to take it back. */
export interface LastWrite {
  readonly news: News | null;
  readonly isBusy: boolean;
  /** Why it could not be taken back. */
  readonly failure: Failure | null;
  readonly remember: (written: Written) => void;
  readonly clear: () => void;
  /** Gives what the vendor made of it; null where nothing was taken back. */
  readonly undo: () => Promise<Written | null>;
}

/** Holds the last write of an account's directory. */
export function useWritten(account: string): LastWrite {
  const client = useClient();
  const [news, setNews] = useState<News | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const show = (next: News | null): void => {
    setNews(next);
    setFailure(null);
  };
  const undo = async (): Promise<Written | null> => {
    const written = news?.written;
    if (isBusy || written === undefined || written.undo === null) return null;
    setBusy(true);
    const answer = await client.ask('directoryEdit', {
      account,
      expected: written.after,
      fields: written.undo,
    });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return null;
    }
    show({ written: answer.value, isUndo: true });
    return answer.value;
  };

  return {
    news,
    isBusy,
    failure,
    remember: (written) => {
      show({ written, isUndo: false });
    },
    clear: () => {
      show(null);
    },
    undo,
  };
}
