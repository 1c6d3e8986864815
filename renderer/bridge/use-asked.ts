import { useCallback, useEffect, useState } from 'react';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '../../electron/contract/commands/commands.ts';
import { useAppState, useClient, type Failure } from './client.ts';

/** The commands that are asked without any input. */
type Asked = 'about' | 'habits' | 'hotkeys' | 'settings' | 'updates';

/** What a command answered last; a value stays while a newer one fails. */
export interface AskedState<Name extends CommandName> {
  readonly value: CommandOutput<Name> | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
  /** Takes what another command answered in its place. */
  readonly put: (value: CommandOutput<Name>) => void;
}

/**
 * Asks once, and again at every `reload` and whenever the settings change; an answer that comes after
 * the page is gone is dropped.
 */
export function useAsked<Name extends Asked>(name: Name): AskedState<Name> {
  const client = useClient();
  // A new value each time that the program says that settings changed.
  const { preferences } = useAppState();
  const [value, setValue] = useState<CommandOutput<Name> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [readings, setReadings] = useState(1);

  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      // None of them takes anything, which the compiler cannot tell of a name that may be any of them.
      const nothing = {} as CommandInput<Name>;
      const answer = await client.ask(name, nothing);
      if (isOver) return;
      if (answer.ok) setValue(answer.value);
      setFailure(answer.ok ? null : answer.failure);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, name, readings, preferences]);

  const reload = useCallback(() => {
    setReadings((count) => count + 1);
  }, []);
  const put = useCallback((next: CommandOutput<Name>) => {
    setValue(next);
    setFailure(null);
  }, []);
  return { value, failure, reload, put };
}
