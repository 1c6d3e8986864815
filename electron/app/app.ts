import path from 'node:path';
import process from 'node:process';
import { app } from 'electron/main';
import * as z from 'zod';
import { createHandlers } from '../commands/handlers.ts';
import type { Profile } from '../controls/command-line/profile.ts';
import { createDesktopServices } from '../controls/desktop-services.ts';
import { createDispatcher } from '../controls/ipc/dispatcher.ts';
import { createTrustedSender } from '../controls/ipc/trusted-sender.ts';
import { serveWindow } from '../controls/ipc/window-server.ts';
import type { AppLaunch } from '../controls/launch-options.ts';
import { pageUrls } from '../controls/own-page.ts';
import type { TrayControl } from '../controls/tray/tray.ts';
import { connectSignals } from '../core/connect-signals.ts';
import { diagnose } from '../core/diagnose.ts';
import { createEntryPoints, dispatcherTexts } from '../core/entry-points.ts';
import {
  notifyOfBlindSpots,
  notifyOfDamagedHistory,
  notifyOfProblems,
} from '../core/notifications.ts';
import { createSettingsChanges } from '../core/settings-changes.ts';
import { followUpdates } from '../core/updates/follow-updates.ts';
import { createUserInterface } from '../core/user-interface.ts';
import { deliveryAccounts } from '../delivery/delivery-accounts.ts';
import type { Log } from '../storage/log/log.ts';
import { dropOrphanSecrets } from '../storage/secrets/drop-orphan-secrets.ts';
import { vendorOf } from '../vendors/registry.ts';
import { buildCore } from './build-core.ts';
import { faultRecord, limitDumps } from './faults.ts';
import { shutDownAtQuit, watchLaunches } from './lifecycle.ts';

/** What is there before the app starts. */
export interface StartOptions {
  readonly launch: AppLaunch;
  readonly profile: Profile;
  readonly tray: TrayControl;
  readonly log: Log;
}

/**
 * Builds every part from those before it, connects them, and starts: what the tray shows first, then
 * what may wait (docs/adr/0013-start-order.md). Once this has run, nothing passes through this folder
 * until the end.
 */
export async function startApp({ launch, profile, tray, log }: StartOptions): Promise<void> {
  // Each schema is used a few times an hour; writing code for it at its first use costs a start more.
  z.config({ jitless: true });
  const print = (line: string): void => {
    if (launch.foreground) process.stderr.write(`${line}\n`);
  };
  const reportBug = (error: unknown): void => {
    log.fault('the program', error);
    print(error instanceof Error ? (error.stack ?? error.message) : 'unknown fault');
  };
  const outFolder = path.join(app.getAppPath(), 'out');

  const core = await buildCore(profile, reportBug);
  const { presenceStore, delivery, files, settings } = core;
  const desktop = createDesktopServices();
  const settingsChanges = createSettingsChanges(core, desktop, print);
  const ui = createUserInterface(core, settingsChanges, { outFolder, tray });
  const signals = connectSignals(core, settingsChanges, ui);
  const updates = followUpdates(core, settingsChanges, ui.window);
  const handlers = createHandlers({
    core,
    settingsChanges,
    signals,
    ui,
    updates,
    desktop,
    dataFolder: profile.folder,
    diagnose: () => diagnose(core, signals, ui.hotkeys),
    faults: faultRecord(profile.folder, log),
    quit: app.quit.bind(app),
  });
  const dispatcher = createDispatcher(handlers, dispatcherTexts(core), reportBug);
  const entryPoints = createEntryPoints(core, ui, dispatcher);
  ui.connect(dispatcher);

  delivery.load(core.stored.slots);
  delivery.configure(deliveryAccounts(settings().accounts, vendorOf));
  presenceStore.handle({ kind: 'started' });
  if (launch.target.sample) await settingsChanges.startSample();
  const stopServing = await entryPoints.serve(profile.socket);

  // The tray is there and commands are answered; the rest follows.
  serveWindow(dispatcher, createTrustedSender(...pageUrls(outFolder)));
  notifyOfProblems(core, ui);
  ui.registerHotkeys();
  delivery.want(presenceStore.presence(), settings(), false);
  delivery.retryNow({ kind: 'start' });
  watchLaunches({ dispatcher, entryPoints, core, ui, signals });
  shutDownAtQuit({ core, settingsChanges, ui, signals, updates, log, stopServing });
  if (!launch.hidden && !launch.headless) {
    void dispatcher.run('open', { page: 'status' }, { via: 'window' });
  }
  if (launch.link !== null) entryPoints.openLink(launch.link);
  await settingsChanges.moveAddress();
  await dropOrphanSecrets(files.settings, files.secrets);
  await signals.start();
  updates.follow();
  notifyOfBlindSpots(core, signals.desktop);
  void notifyOfDamagedHistory(core);
  const { followStartAtLogin } = await import('../core/start-at-login.ts');
  followStartAtLogin(core, profile);
  await limitDumps(profile.folder);
}
