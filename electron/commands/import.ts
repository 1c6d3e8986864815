import type { ImportCommand, SettingChange } from '../contract/commands/import.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { createFileChooser } from '../controls/choose-file.ts';
import type { CommandContext } from './context.ts';

/** What a file changes or has changed. */
interface Changes {
  readonly facts: readonly SettingChange[];
}

/** A file that a person chose. */
export type ChosenText =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

export interface ImportPorts<Applied extends Changes> {
  choose(): Promise<ChosenText>;
  review(text: string): Promise<Envelope<Changes>>;
  apply(text: string, allowPlaintextSecrets: boolean): Promise<Envelope<Applied>>;
  takeBack(applied: Applied): Promise<Envelope<Changes>>;
  /** One sentence in the person's language. */
  say(key: 'unreadable-file' | 'nothing-to-import' | 'nothing-to-take-back'): string;
}

/** Takes a settings file in step by step; holds a chosen file until it is applied. */
export function createImportHandlers<Applied extends Changes>(
  ports: ImportPorts<Applied>,
): Pick<Handlers, ImportCommand> {
  let chosen: string | null = null;
  let last: Applied | null = null;

  const failed = (key: Parameters<typeof ports.say>[0]): Envelope<never> => ({
    ok: false,
    error: { code: 'failed', sentence: ports.say(key) },
  });

  return {
    reviewImport: async () => {
      chosen = null;
      const file = await ports.choose();
      if (file.kind === 'none') return { ok: true, value: { changes: null } };
      if (file.kind === 'unreadable') return failed('unreadable-file');
      const reviewed = await ports.review(file.text);
      if (!reviewed.ok) return reviewed;
      chosen = file.text;
      return { ok: true, value: { changes: [...reviewed.value.facts] } };
    },
    applyImport: async ({ allowPlaintextSecrets }) => {
      if (chosen === null) return failed('nothing-to-import');
      const applied = await ports.apply(chosen, allowPlaintextSecrets);
      if (!applied.ok) return applied;
      chosen = null;
      last = applied.value;
      return { ok: true, value: { changes: [...applied.value.facts] } };
    },
    undoImport: async () => {
      if (last === null) return failed('nothing-to-take-back');
      const undone = await ports.takeBack(last);
      if (!undone.ok) return undone;
      last = null;
      return { ok: true, value: {} };
    },
  };
}

export function importHandlers({
  core,
  desktop,
  settingsChanges,
}: CommandContext): Pick<Handlers, ImportCommand> {
  const { review, applyFile, takeBack } = settingsChanges;
  const say = (key: string): string => core.speaker.speech().texts.t(`main:${key}`);
  const chooser = createFileChooser(desktop.askForFile, () => say('import.choose'));
  return createImportHandlers({
    choose: () => chooser.choose(false),
    review,
    apply: (text, allowPlaintextSecrets) =>
      applyFile({ text, replace: false, allowPlaintextSecrets }),
    takeBack,
    say: (key) => say(`error.${key}`),
  });
}
