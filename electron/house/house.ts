import path from 'node:path';
import process from 'node:process';
import { app } from 'electron/main';
import { deliveryAccounts } from '../conductor/delivery-accounts.ts';
import { explainLines } from '../conductor/explain-text.ts';
import { createHandlers } from '../conductor/handlers.ts';
import { historyView } from '../conductor/journal-entries.ts';
import type { CommandOutput, Page } from '../contract/commands.ts';
import type { Envelope } from '../contract/envelope.ts';
import { createAnswerer } from '../controls/command-line/answer.ts';
import { createPrinters } from '../controls/command-line/printers.ts';
import type { Profile } from '../controls/command-line/profile.ts';
import { serveCommandLine } from '../controls/command-line/server.ts';
import type { AppLaunch } from '../controls/launch-options.ts';
import { pageUrl } from '../controls/window.ts';
import { createDispatcher } from '../ipc/dispatcher.ts';
import { createTrustedSender } from '../ipc/trusted-sender.ts';
import { serveWindow } from '../ipc/window-server.ts';
import { explain } from '../presence/explain.ts';
import { createDesktop } from '../signals/desktop.ts';
import type { Signal } from '../signals/signal.ts';
import { setRealTimer } from '../signals/timers.ts';
import { exportProvisioning } from '../storage/exporter.ts';
import { createImporter, type ImportRequest } from '../storage/importer.ts';
import { vendors } from '../vendors/registry.ts';
import { buildCore, vendorOf } from './core.ts';
import { diagnose } from './diagnose.ts';
import { buildFaces, type SendCommand } from './faces.ts';
import { startSample, type Sample } from './sample.ts';
import { tellTroubles } from './troubles.ts';

/** How long quitting waits for the accounts, in ms. */
const quitDeadlineMs = 2000;

/**
 * Builds the rooms and connects them, in start-up order: what the tray needs first, then what may
 * wait. Nothing else builds a room.
 */
export async function openHouse(launch: AppLaunch, profile: Profile): Promise<void> {
  const log = (line: string): void => {
    if (launch.foreground) process.stderr.write(`${line}\n`);
  };
  const core = await buildCore(profile, log);
  const { conductor, delivery, files, settings, speaker } = core;
  const outFolder = path.join(app.getAppPath(), 'out');
  const importer = createImporter({
    settingsStore: files.settings,
    secrets: files.secrets,
    vendorSchemas: vendors,
  });
  let sample: Sample | null = null;
  let isQuitting = false;

  const settingsChanged = async (credentialed: readonly string[]): Promise<void> => {
    const { language } = settings().general;
    if (language) await speaker.speak(language);
    core.sessions.forget();
    delivery.configure(deliveryAccounts(settings().accounts, vendorOf));
    conductor.tell({ kind: 'settings-changed' });
    delivery.want(conductor.presence(), settings(), false);
    for (const accountId of credentialed) delivery.retryNow({ kind: 'credentials', accountId });
    faces.useHotkeys();
    desktop.look();
    faces.presentation.changed();
    const { theme } = settings().general;
    faces.window.send('settings', { language: speaker.speech().texts.language, theme });
  };

  const importFile = async (request: ImportRequest): Promise<Envelope<CommandOutput<'import'>>> => {
    const result = await importer.import(request);
    if (!result.ok) {
      return { ok: false, error: { code: result.code, message: result.message } };
    }
    await settingsChanged(result.credentialed);
    await core.durable();
    return { ok: true, value: { changes: [...result.lines] } };
  };

  const openSample = async (): Promise<Envelope<Record<string, never>>> => {
    const { texts } = speaker.speech();
    const hasAccounts = settings().accounts.length > 0;
    if (sample) {
      return {
        ok: false,
        error: { code: 'failed', message: texts.t('main:error.sample-running') },
      };
    }
    sample = await startSample(log);
    const imported = await importFile(sample.provisioning(texts, hasAccounts));
    return imported.ok ? { ok: true, value: {} } : imported;
  };

  const quit = async (): Promise<void> => {
    if (isQuitting) return;
    isQuitting = true;
    conductor.tell({ kind: 'quitting' });
    await delivery.stop({ deadlineMs: quitDeadlineMs });
    conductor.stop();
    desktop.stop();
    faces.hotkeys.release();
    await core.durable();
    await files.secrets.flush();
    await sample?.stop();
    await stopServing();
    app.exit(0);
  };

  const onSignal = (signal: Signal): void => {
    switch (signal.kind) {
      case 'online':
        delivery.retryNow({ kind: 'online' });
        break;
      case 'resumed-from-sleep':
      case 'unlocked':
        conductor.tell(signal);
        delivery.retryNow({ kind: 'resumed' });
        void delivery.readAll();
        faces.tray.refresh();
        break;
      case 'locked':
      case 'idle-since':
      case 'active':
      case 'suspended':
        conductor.tell(signal);
    }
  };

  const desktop = createDesktop(
    {
      now: Date.now,
      setTimer: setRealTimer,
      firstIdleStage: () => {
        const stages = settings().automation.idle ?? [];
        return stages.length === 0 ? null : Math.min(...stages.map((stage) => stage.afterSeconds));
      },
      networkIsAwaited: () => core.view().accounts.some(({ state }) => state === 'retrying'),
    },
    onSignal,
  );

  const open = (page: Page): void => {
    faces.window.open(settings().accounts.length === 0 ? 'welcome' : page);
  };
  const handlers = createHandlers({
    now: Date.now,
    conductor,
    settings,
    calendar: core.live.calendar,
    texts: () => speaker.speech().texts,
    view: core.view,
    durable: core.durable,
    accounts: delivery,
    history: async (range) => (await files.journal.read(range)).map(historyView),
    importFile,
    exportText: () => exportProvisioning(settings()).trimEnd(),
    diagnose: () => diagnose(core, desktop, faces.hotkeys),
    startSample: openSample,
    open,
    ready: async () => {
      const trayHost = await desktop.trayHost();
      const note = trayHost ? null : speaker.speech().texts.t('main:start.no-tray');
      return { pid: process.pid, trayHost, note };
    },
    quit: () => void quit(),
  });
  const dispatcher = createDispatcher(
    handlers,
    {
      unknownCommand: (name) => speaker.speech().texts.t('main:error.unknown-command', { name }),
      invalidInput: (field, problem) =>
        speaker.speech().texts.t('main:error.invalid-input', { field, problem }),
      internal: (name) => speaker.speech().texts.t('main:error.internal', { name }),
    },
    core.reportBug,
  );
  const send: SendCommand = (name, input, via) => {
    void dispatcher.run(name, input, { via });
  };

  const faces = buildFaces(core, { outFolder, send, onClosed: () => undefined });
  serveWindow(dispatcher, createTrustedSender(pageUrl(outFolder)));
  tellTroubles(core, faces);

  delivery.load(core.stored.slots);
  delivery.configure(deliveryAccounts(settings().accounts, vendorOf));
  conductor.tell({ kind: 'started' });
  if (launch.target.sample) await openSample();
  const stopServing = await serveCommandLine(
    profile.socket,
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
      onChange: faces.presentation.onChange,
    }),
  );

  faces.useHotkeys();
  delivery.want(conductor.presence(), settings(), false);
  delivery.retryNow({ kind: 'start' });
  await desktop.start();
  desktop.look();
  core.delivery.onChange(desktop.look);

  app.on('second-instance', () => {
    open('status');
  });
  app.on('before-quit', (event) => {
    if (isQuitting) return;
    event.preventDefault();
    void quit();
  });
  if (!launch.hidden) open('status');
}
