import type { CommandOutput } from '../../../electron/contract/commands.ts';
import { useAsked } from '../../bridge/use-asked.ts';

type Habits = CommandOutput<'habits'>;

const none: Habits = { statuses: [], messages: [] };

/** What the person usually picks; nothing until it is known, and where it cannot be read. */
export function useHabits(): Habits {
  return useAsked('habits').value ?? none;
}
