import type { Client } from '../../bridge/client.ts';
import type { CommandInput } from '../../../electron/contract/commands.ts';
import type { ImportStep } from './import-step.ts';

/**
 * Has the program ask for a set-up file and import it. The program reads the file itself: its text
 * holds credentials and never comes here.
 */
export async function importFile(
  client: Client,
  order: CommandInput<'chooseImport'>,
): Promise<ImportStep> {
  const answer = await client.ask('chooseImport', order);
  if (!answer.ok) return { kind: 'stopped', failure: answer.failure };
  return answer.value.chosen ? { kind: 'imported' } : { kind: 'idle' };
}
