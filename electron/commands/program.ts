import { errorFailure } from '../wording/failures.ts';
import type { ProgramCommand, CalendarCommand } from '../contract/commands/program.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { exportProvisioning } from '../storage/provisioning/provisioning-file.ts';
import type { CommandContext } from './context.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { OfferedFile } from '../controls/desktop-services.ts';

/** Offers a file to the person; answers whether they took it, or in words why it could not be written. */
export async function offerFile(
  { core, desktop }: Pick<CommandContext, 'core' | 'desktop'>,
  file: OfferedFile,
): Promise<Envelope<{ saved: boolean }>> {
  const result = await desktop.offerFile(file);
  if (result !== 'failed') return { ok: true, value: { saved: result === 'saved' } };
  return errorFailure({ code: 'failed', key: 'cannot-save' }, core.speaker.speech().texts);
}

export function calendarHandlers({
  core,
  desktop,
}: CommandContext): Pick<Handlers, CalendarCommand> {
  return {
    chooseCalendar: async () => {
      const file = await desktop.askForFile({
        title: core.speaker.speech().texts.t('main:import.calendar'),
        format: 'iCalendar',
        extensions: ['ics', 'ical'],
      });
      return { ok: true, value: { file } };
    },
  };
}

export function programHandlers(context: CommandContext): Pick<Handlers, ProgramCommand> {
  const { core, dataFolder, desktop } = context;
  const say = (key: string): string => core.speaker.speech().texts.t(`main:${key}`);
  return {
    about: () => ({
      ok: true,
      value: {
        version: core.facts.version,
        electron: core.facts.electron,
        dataFolder,
      },
    }),
    openDataFolder: async () => {
      if (await desktop.openFolder(dataFolder)) return { ok: true, value: {} };
      return errorFailure({ code: 'failed', key: 'no-file-manager' }, core.speaker.speech().texts);
    },
    saveSettings: () =>
      offerFile(context, {
        title: say('save.settings'),
        name: 'presently-settings.json',
        text: exportProvisioning(core.settings()),
      }),
  };
}
