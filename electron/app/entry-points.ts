import process from 'node:process';
import { explainLines } from '../wording/explain-text.ts';
import { createHandlers } from '../commands/presence.ts';
import { historyView, historyViews } from '../core/journal-entries.ts';
import type { Page } from '../contract/commands/commands.ts';
import type { Diagnosis } from '../contract/views/diagnosis.ts';
import { createAnswerer } from '../controls/command-line/answer.ts';
import { createPrinters } from '../controls/command-line/printers.ts';
import { serveCommandLine } from '../controls/command-line/server.ts';
import { openLink } from '../controls/open-link.ts';
import { createDispatcher, type Dispatcher } from '../controls/ipc/dispatcher.ts';
import { sleep } from '../signals/timers.ts';
import { explain } from '../presence/explain.ts';
import { exportProvisioning } from '../storage/provisioning/provisioning-file.ts';
import type { Configuration } from '../core/settings-changes.ts';
import type { Core } from '../core/core.ts';
import { diagnose } from '../core/diagnose.ts';
import type { Faces } from '../core/user-interface.ts';
import { roomsOf } from '../commands/lazy-commands.ts';
import type { Senses } from '../core/connect-signals.ts';
import type { UpdateWatch } from '../core/updates/update-watch.ts';
import { problemFailure } from '../wording/i18n/problem-line.ts';
import { issueProblem } from '../storage/provisioning/issue-problem.ts';

/** The requests of a status change are out within so many ms. */
const requestsMs = 60;

/** What the doors lead to. */
export interface DoorPorts {
  readonly core: Core;
  readonly configuration: Configuration;
  readonly senses: Senses;
  readonly updates: UpdateWatch;
  faces(): Faces;
  quit(): void;
}

/** The ways in: commands by name, the command line's socket and deep links. */
export interface Doors {
  readonly dispatcher: Dispatcher;
  /** Listens on the profile's socket; returns what stops it. */
  serve(socket: string): Promise<() => Promise<void>>;
  openLink(link: string): void;
}

/** Builds the doors. */
export function buildDoors(ports: DoorPorts): Doors {
  const { core, configuration, senses, updates, faces, quit } = ports;
  const { conductor, files, settings, speaker } = core;
  const say = (key: string, params: Readonly<Record<string, string>> = {}): string =>
    speaker.speech().texts.t(`main:${key}`, params);

  const diagnosis = (): Promise<Diagnosis> => diagnose(core, senses, faces().hotkeys);

  const handlers = createHandlers({
    now: Date.now,
    conductor,
    settings,
    calendar: core.live.calendar,
    loadCalendar: core.live.loadCalendar,
    texts: () => speaker.speech().texts,
    speech: speaker.speech,
    view: core.view,
    durable: core.durable,
    rest: () => sleep(requestsMs),
    accounts: core.delivery,
    elsewhere: senses.tellElsewhere,
    rooms: roomsOf({ core, configuration, updates, faces, diagnose: diagnosis }),
    history: async (range) => (await files.journal.read(range)).map(historyView),
    importFile: configuration.importFile,
    chooseImport: configuration.chooseImport,
    exportText: () => exportProvisioning(settings()).trimEnd(),
    diagnose: diagnosis,
    startSample: configuration.startSample,
    open: (page: Page) => {
      faces().window.open(page);
    },
    ready: async () => {
      const trayHost = await senses.desktop.trayHost();
      return { pid: process.pid, trayHost, note: trayHost ? null : say('start.no-tray') };
    },
    quit,
  });
  const dispatcher = createDispatcher(
    handlers,
    {
      unknownCommand: (name) => say('error.unknown-command', { name }),
      invalidInput: (error, input) =>
        problemFailure('usage', issueProblem(error, input), speaker.speech().texts),
      internal: (name) => say('error.internal', { name }),
    },
    core.reportBug,
  );

  return {
    dispatcher,
    serve: (socket) =>
      serveCommandLine(
        socket,
        createAnswerer({
          dispatcher,
          printers: () =>
            createPrinters({
              ...speaker.speech(),
              now: Date.now,
              explain: () => {
                const claims = explain(conductor.state(), core.live.rules(), Date.now());
                return explainLines(claims, settings(), speaker.speech());
              },
            }),
          history: (range) => () => historyViews(files.journal.batches(range)),
          onChange: (listener) => faces().presentation.onChange(listener),
        }),
      ),
    openLink: (link) => {
      void openLink(link, {
        dispatcher,
        texts: () => speaker.speech().texts,
        isOn: () => settings().general.links,
        ignored: (problem) => {
          core.notifier.tell(`link:${link}`, say('notify.link-ignored', { problem }));
        },
      });
    },
  };
}
