import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { WindowControl } from '../controls/window.ts';
import type { Core } from '../core/core.ts';
import type { SettingsChanges } from '../core/settings-changes.ts';
import type { Desktop } from '../signals/desktop.ts';
import { historyView } from '../core/journal-entries.ts';
import { exportProvisioning } from '../storage/provisioning/provisioning-file.ts';
import type { CommandContext } from './context.ts';

/** The commands about the running program as a whole: its window, its files, its end. */
type AppCommand =
  | 'history'
  | 'import'
  | 'chooseImport'
  | 'export'
  | 'diagnose'
  | 'startSample'
  | 'open'
  | 'ready'
  | 'quit';

/** The part of the context that they act on. */
export interface AppContext extends Pick<CommandContext, 'diagnose' | 'quit'> {
  readonly core: Pick<Core, 'facts' | 'settings' | 'speaker'> & {
    readonly files: { readonly journal: Pick<Core['files']['journal'], 'read'> };
  };
  readonly settingsChanges: Pick<SettingsChanges, 'importFile' | 'chooseImport' | 'startSample'>;
  readonly signals: { readonly desktop: Pick<Desktop, 'trayHost'> };
  readonly ui: { readonly window: Pick<WindowControl, 'open'> };
}

export function appHandlers({
  core,
  settingsChanges,
  signals,
  ui,
  diagnose,
  quit,
}: AppContext): Pick<Handlers, AppCommand> {
  const { facts, files, settings, speaker } = core;
  return {
    history: async (range) => ({
      ok: true,
      value: (await files.journal.read(range)).map(historyView),
    }),
    import: settingsChanges.importFile,
    chooseImport: settingsChanges.chooseImport,
    export: () => ({ ok: true, value: { text: exportProvisioning(settings()).trimEnd() } }),
    diagnose: async () => ({ ok: true, value: await diagnose() }),
    startSample: settingsChanges.startSample,
    open: ({ page }) => {
      ui.window.open(page);
      return { ok: true, value: {} };
    },
    ready: async () => {
      const trayHost = await signals.desktop.trayHost();
      const note = trayHost ? null : speaker.speech().texts.t('main:start.no-tray');
      return { ok: true, value: { pid: facts.pid, trayHost, note } };
    },
    quit: () => {
      quit();
      return { ok: true, value: {} };
    },
  };
}
