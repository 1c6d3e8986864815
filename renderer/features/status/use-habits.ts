import { useEffect, useState } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands.ts';
import { useClient } from '../../bridge/client-context.ts';

type Habits = CommandOutput<'habits'>;

const none: Habits = { statuses: [], messages: [] };

/** What the person usually picks; nothing until it is known, and where it cannot be read. */
export function useHabits(): Habits {
  const client = useClient();
  const [habits, setHabits] = useState(none);
  useEffect(() => {
    let isOver = false;
    void client.ask('habits', {}).then((answer) => {
      if (!isOver && answer.ok) setHabits(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [client]);
  return habits;
}
