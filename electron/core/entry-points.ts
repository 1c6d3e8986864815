import { createAnswerer } from '../controls/command-line/answer.ts';
import { createPrinters } from '../controls/command-line/printers.ts';
import { serveCommandLine } from '../controls/command-line/server.ts';
import type { Dispatcher, DispatcherTexts } from '../controls/ipc/dispatcher.ts';
import { openLink } from '../controls/open-link.ts';
import { explain } from '../presence/explain.ts';
import { issueProblem } from '../storage/provisioning/issue-problem.ts';
import { explainLines } from '../wording/explain-text.ts';
import { problemFailure } from '../wording/failures.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Core } from './core.ts';
import { historyViews } from './journal-entries.ts';
import type { UserInterface } from './user-interface.ts';

/** What the dispatcher answers by itself, in the person's language. */
export function dispatcherTexts({ speaker }: Core): DispatcherTexts {
  const texts = (): Texts => speaker.speech().texts;
  return {
    unknownCommand: (name) => texts().t('main:error.unknown-command', { name }),
    invalidInput: (error, input) => problemFailure('usage', issueProblem(error, input), texts()),
    internal: (name) => texts().t('main:error.internal', { name }),
  };
}

/** The ways in from outside, each of which ends at the dispatcher. */
export interface EntryPoints {
  /** Listens on the profile's socket; returns what stops it. */
  serve(socket: string): Promise<() => Promise<void>>;
  openLink(link: string): void;
}

/** The command line's socket and deep links. */
export function createEntryPoints(
  core: Core,
  { presentation }: Pick<UserInterface, 'presentation'>,
  dispatcher: Dispatcher,
): EntryPoints {
  const { files, live, notifier, presenceStore, settings, speaker } = core;
  const texts = (): Texts => speaker.speech().texts;
  const printers = () =>
    createPrinters({
      ...speaker.speech(),
      now: Date.now,
      explain: () => {
        const claims = explain(presenceStore.state(), live.rules(), Date.now());
        return explainLines(claims, settings(), speaker.speech());
      },
    });
  return {
    serve: (socket) =>
      serveCommandLine(
        socket,
        createAnswerer({
          dispatcher,
          printers,
          history: (range) => () => historyViews(files.journal.batches(range)),
          onChange: presentation.onChange,
        }),
      ),
    openLink: (link) => {
      void openLink(link, {
        dispatcher,
        texts,
        isOn: () => settings().general.links,
        ignored: (problem) => {
          notifier.notify(`link:${link}`, texts().t('main:notify.link-ignored', { problem }));
        },
      });
    },
  };
}
