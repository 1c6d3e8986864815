import type { UpdateCommand } from '../contract/update-commands.ts';
import { openBrowser } from '../controls/open-browser.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { UpdateWatch } from '../updates/update-watch.ts';
import type { Core } from './core.ts';

/** Builds what tells of newer versions and fetches them. */
export function buildUpdateRoom(
  { speaker }: Core,
  watch: UpdateWatch,
): Pick<Handlers, UpdateCommand> {
  return {
    updates: () => ({ ok: true, value: watch.view() }),
    lookForUpdate: async () => ({ ok: true, value: await watch.look() }),
    downloadUpdate: async () => {
      const address = watch.download();
      if (address !== null && (await openBrowser(address))) return { ok: true, value: {} };
      const message = speaker.speech().texts.t('main:error.no-browser');
      return { ok: false, error: { code: 'failed', message } };
    },
  };
}
