import { createSetupHandlers } from '../conductor/setup-handlers.ts';
import type { SetupCommand } from '../contract/setup-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Configuration } from './configuration.ts';
import { vendorOf, type Core } from './core.ts';

/** The person waits for the proposal, which is good without the vendor's own list, too; in ms. */
const longestMs = 8000;

/** Builds what sets the program up first. */
export function buildSetupRoom(
  { settings, speaker, sessions }: Core,
  { importFile }: Configuration,
): Pick<Handlers, SetupCommand> {
  return createSetupHandlers({
    settings,
    texts: () => speaker.speech().texts,
    store: (file) =>
      importFile({ text: JSON.stringify(file), replace: false, allowPlaintextSecrets: false }),
    vendorOf,
    catalogue: (id) =>
      sessions.use(id, (session) => session.catalogue(AbortSignal.timeout(longestMs))),
  });
}
