import process from 'node:process';
import { shell } from 'electron/common';
import { app } from 'electron/main';
import type { ProgramCommand } from '../contract/program-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { exportProvisioning } from '../storage/exporter.ts';
import type { Core } from './core.ts';
import { createFileOffer } from './offer-file.ts';

/** Builds what is about the program itself. */
export function buildProgramRoom(core: Core): Pick<Handlers, ProgramCommand> {
  const offer = createFileOffer(core);
  const say = (key: string): string => core.speaker.speech().texts.t(`main:${key}`);
  return {
    about: () => ({
      ok: true,
      value: {
        version: app.getVersion(),
        electron: process.versions.electron,
        dataFolder: app.getPath('userData'),
      },
    }),
    openDataFolder: async () => {
      const problem = await shell.openPath(app.getPath('userData'));
      if (problem === '') return { ok: true, value: {} };
      return { ok: false, error: { code: 'failed', message: say('error.no-file-manager') } };
    },
    saveSettings: () =>
      offer({
        title: say('save.settings'),
        name: 'presently-settings.json',
        text: exportProvisioning(core.settings()),
      }),
  };
}
