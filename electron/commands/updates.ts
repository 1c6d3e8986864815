import { errorFailure } from '../wording/failures.ts';
import type { UpdateCommand } from '../contract/commands/updates.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { CommandContext } from './context.ts';

/** The commands about newer versions. */
export function updateHandlers({
  core,
  desktop,
  updates,
}: CommandContext): Pick<Handlers, UpdateCommand> {
  return {
    updates: () => ({ ok: true, value: updates.view() }),
    lookForUpdate: async () => ({ ok: true, value: await updates.look() }),
    downloadUpdate: async () => {
      const address = updates.download();
      if (address !== null && (await desktop.openBrowser(address))) return { ok: true, value: {} };
      return errorFailure({ code: 'failed', key: 'no-browser' }, core.speaker.speech().texts);
    },
  };
}
