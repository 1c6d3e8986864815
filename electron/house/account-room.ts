import { randomBytes } from 'node:crypto';
import { createAccounts } from '../accounts/accounts.ts';
import { createAccountHandlers } from '../conductor/account-handlers.ts';
import type { AccountCommand } from '../contract/account-commands.ts';
import { listenForRedirect } from '../controls/oauth-redirect.ts';
import { openBrowser } from '../controls/open-browser.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { setRealTimer } from '../signals/timers.ts';
import { vendors } from '../vendors/registry.ts';
import type { Configuration } from './configuration.ts';
import type { Core } from './core.ts';

/** Builds the room that connects accounts. */
export function buildAccountRoom(
  core: Core,
  configuration: Configuration,
): Pick<Handlers, AccountCommand> {
  const texts = () => core.speaker.speech().texts;
  const accounts = createAccounts({
    vendors,
    settings: core.settings,
    secrets: core.files.secrets,
    store: configuration.importFile,
    remove: configuration.remove,
    shows: (id) => core.view().accounts.find((account) => account.id === id)?.shows ?? null,
    use: core.sessions.use,
    transport: core.transport,
    now: Date.now,
    random: randomBytes,
    setTimer: setRealTimer,
    browser: { open: openBrowser, listen: (want) => listenForRedirect(want, texts) },
  });
  return createAccountHandlers({ accounts, settings: core.settings, texts });
}
