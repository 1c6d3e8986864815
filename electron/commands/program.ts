import { errorFailure } from '../wording/error-failure.ts';
import process from 'node:process';
import { shell } from 'electron/common';
import { app } from 'electron/main';
import type { ProgramCommand, CalendarCommand } from '../contract/commands/program.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { exportProvisioning } from '../storage/provisioning/provisioning-file.ts';
import type { Core } from '../core/core.ts';
import { askForFile } from '../controls/ask-for-file.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import { createFileSaver, type OfferedFile } from '../controls/save-file.ts';

/** Offers a file to the person; answers whether they took it, or in words why it could not be written. */
export function createFileOffer({
  speaker,
}: Core): (file: OfferedFile) => Promise<Envelope<{ saved: boolean }>> {
  const saver = createFileSaver();
  return async (file) => {
    const result = await saver.save(file);
    if (result !== 'failed') return { ok: true, value: { saved: result === 'saved' } };
    return errorFailure({ code: 'failed', key: 'cannot-save' }, speaker.speech().texts);
  };
}

/** Builds what asks where the calendar lies. */
export function buildCalendarRoom({ speaker }: Core): Pick<Handlers, CalendarCommand> {
  return {
    chooseCalendar: async () => {
      const file = await askForFile({
        title: speaker.speech().texts.t('main:import.calendar'),
        format: 'iCalendar',
        extensions: ['ics', 'ical'],
      });
      return { ok: true, value: { file } };
    },
  };
}

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
      return errorFailure({ code: 'failed', key: 'no-file-manager' }, core.speaker.speech().texts);
    },
    saveSettings: () =>
      offer({
        title: say('save.settings'),
        name: 'presently-settings.json',
        text: exportProvisioning(core.settings()),
      }),
  };
}
