import { useCallback, useEffect, useState } from 'react';
import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import { useClient, type Failure } from '../../bridge/client.ts';

/** What is known of the machine; the last good reading stays while a new one fails. */
export interface DiagnosisState {
  readonly diagnosis: Diagnosis | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

const refreshMs = 2000;

/** Reads the diagnosis every two seconds while the page can be seen, and never while it cannot. */
export function useDiagnosis(): DiagnosisState {
  const client = useClient();
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let timer = 0;
    let isOver = false;
    let isReading = false;

    const read = async (): Promise<void> => {
      window.clearTimeout(timer);
      if (isReading || document.visibilityState === 'hidden') return;
      isReading = true;
      const answer = await client.ask('diagnose', {});
      isReading = false;
      if (isOver) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setDiagnosis(answer.value);
      timer = window.setTimeout(look, refreshMs);
    };
    const look = (): void => void read();

    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, tries]);

  const retry = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  return { diagnosis, failure, retry };
}
