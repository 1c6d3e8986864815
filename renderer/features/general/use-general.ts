import { useCallback, useEffect, useState } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands.ts';
import type { General } from '../../../electron/contract/general.ts';
import { useClient } from '../../bridge/client-context.ts';
import type { Answer, Failure } from '../../bridge/failure.ts';

/** The settings of the program, and what runs. */
export interface GeneralState {
  readonly general: General | null;
  readonly about: CommandOutput<'about'> | null;
  /** Why the last reading or saving failed. */
  readonly failure: Failure | null;
  /** Saves some of them; null takes one away. */
  readonly save: (changes: Readonly<Record<string, unknown>>) => void;
  readonly reload: () => void;
}

function failureOf(answer: Answer<unknown>): Failure | null {
  return answer.ok ? null : answer.failure;
}

/** Reads the settings of the program and saves each as it is changed. */
export function useGeneral(): GeneralState {
  const client = useClient();
  const [general, setGeneral] = useState<General | null>(null);
  const [about, setAbout] = useState<GeneralState['about']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const [readings, setReadings] = useState(1);

  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const [settings, facts] = await Promise.all([
        client.ask('settings', {}),
        client.ask('about', {}),
      ]);
      if (isOver) return;
      if (settings.ok) setGeneral(settings.value.general);
      if (facts.ok) setAbout(facts.value);
      setFailure(failureOf(settings) ?? failureOf(facts));
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, readings]);

  const reload = useCallback(() => {
    setReadings((count) => count + 1);
  }, []);
  const save: GeneralState['save'] = (changes) => {
    const store = async (): Promise<void> => {
      const answer = await client.ask('saveGeneral', { changes });
      if (answer.ok) reload();
      else setFailure(answer.failure);
    };
    void store();
  };
  return { general, about, failure, save, reload };
}
