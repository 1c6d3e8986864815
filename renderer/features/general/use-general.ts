import { useState } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import type { General } from '../../../electron/contract/settings/general.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { useAsked } from '../../bridge/use-asked.ts';

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

/** Reads the settings of the program and saves each as it is changed. */
export function useGeneral(): GeneralState {
  const client = useClient();
  const settings = useAsked('settings');
  const about = useAsked('about');
  const [refusal, setRefusal] = useState<Failure | null>(null);

  const reload = (): void => {
    setRefusal(null);
    settings.reload();
    about.reload();
  };
  const save: GeneralState['save'] = (changes) => {
    const store = async (): Promise<void> => {
      const answer = await client.ask('saveGeneral', { changes });
      if (answer.ok) reload();
      else setRefusal(answer.failure);
    };
    void store();
  };
  return {
    general: settings.value?.general ?? null,
    about: about.value,
    failure: refusal ?? settings.failure ?? about.failure,
    save,
    reload,
  };
}
