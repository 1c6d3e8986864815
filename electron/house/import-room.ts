import { createImportHandlers } from '../conductor/import-handlers.ts';
import type { ImportCommand } from '../contract/import-commands.ts';
import { createFileChooser } from '../controls/choose-file.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Configuration } from './configuration.ts';
import type { Core } from './core.ts';

/** Builds what takes a settings file in step by step. */
export function buildImportRoom(
  { speaker }: Core,
  { review, applyFile, takeBack }: Configuration,
): Pick<Handlers, ImportCommand> {
  const say = (key: string): string => speaker.speech().texts.t(`main:${key}`);
  const chooser = createFileChooser(() => say('import.choose'));
  return createImportHandlers({
    choose: () => chooser.choose(false),
    review,
    apply: (text, allowPlaintextSecrets) =>
      applyFile({ text, replace: false, allowPlaintextSecrets }),
    takeBack,
    say: (key) => say(`error.${key}`),
  });
}
