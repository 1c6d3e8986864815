import path from 'node:path';
import process from 'node:process';
import { app } from 'electron/main';
import * as z from 'zod';
import { deliveryAccounts } from '../delivery/delivery-accounts.ts';
import { failureLine } from '../contract/commands/envelope.ts';
import type { CommandName } from '../contract/commands/commands.ts';
import type { Profile } from '../controls/command-line/profile.ts';
import type { AppLaunch } from '../controls/launch-options.ts';
import type { TrayControl } from '../controls/tray/tray.ts';
import { pageUrls } from '../controls/own-page.ts';
import { createTrustedSender } from '../controls/ipc/trusted-sender.ts';
import { serveWindow } from '../controls/ipc/window-server.ts';
import {
  tellBlindness,
  tellDamagedHistory,
  tellTroubles,
  tellWhereItWent,
} from './notifications.ts';
import { buildConfiguration } from '../core/settings-changes.ts';
import { chooseLanguage } from '../wording/i18n/choose-language.ts';
import { dropOrphanSecrets } from '../storage/secrets/drop-orphan-secrets.ts';
import { buildCore, vendorOf } from '../core/core.ts';
import { buildDoors } from './entry-points.ts';
import { buildFaces } from '../core/user-interface.ts';
import { followSessionEnd, watchLaunches } from './lifecycle.ts';
import { buildSenses } from '../core/connect-signals.ts';
import { buildUpdates } from '../commands/updates.ts';

/** How long quitting waits for the accounts, in ms. */
const quitDeadlineMs = 2000;

/** What stands before the house is built. */
export interface Site {
  readonly launch: AppLaunch;
  readonly profile: Profile;
  readonly tray: TrayControl;
}

/**
 * Builds the rooms and connects them, in start-up order: what the tray shows first, then what may
 * wait. Nothing else builds a room.
 */
export async function openHouse({ launch, profile, tray }: Site): Promise<void> {
  // Each schema is used a few times an hour; writing code for it at its first use costs a start more.
  z.config({ jitless: true });
  const log = (line: string): void => {
    if (launch.foreground) process.stderr.write(`${line}\n`);
  };
  const core = await buildCore(profile, log);
  const { conductor, delivery, files, settings, speaker } = core;
  const outFolder = path.join(app.getAppPath(), 'out');

  /** The settings that are in effect now reach everyone who goes by them. */
  const apply = async (credentialed: readonly string[]): Promise<void> => {
    const { language } = settings().general;
    await speaker.speak(chooseLanguage(language, app.getPreferredSystemLanguages()));
    core.sessions.forget();
    delivery.configure(deliveryAccounts(settings().accounts, vendorOf));
    conductor.tell({ kind: 'settings-changed' });
    delivery.want(conductor.presence(), settings(), false);
    for (const accountId of credentialed) delivery.retryNow({ kind: 'credentials', accountId });
    faces.useHotkeys();
    senses.desktop.look();
    updates.follow();
    faces.presentation.changed();
    faces.window.tellLook();
  };

  let quitting: Promise<void> | null = null;
  const leave = async (): Promise<void> => {
    conductor.tell({ kind: 'quitting' });
    await delivery.stop({ deadlineMs: quitDeadlineMs });
    conductor.stop();
    senses.stop();
    updates.stop();
    faces.hotkeys.release();
    await core.durable();
    await files.secrets.flush();
    await configuration.stop();
    await stopServing();
    app.exit(0);
  };
  const quit = (): void => {
    quitting ??= leave();
  };

  /** Nobody reads the answer to a key or a menu. */
  const tellRefused = (name: CommandName, message: string): void => {
    core.notifier.settled('command');
    core.notifier.tell('command', message);
    // What is missing, such as the reason of a break, can be given there.
    if (name === 'set') faces.window.open('status');
  };

  const configuration = buildConfiguration(core, apply, log);
  const senses = buildSenses(core, () => faces);
  const updates = buildUpdates(core, () => faces);
  const doors = buildDoors({ core, configuration, senses, updates, faces: () => faces, quit });
  const faces = buildFaces(core, {
    outFolder,
    tray,
    send: (name, input, via) => {
      void doors.dispatcher.run(name, input, { via }).then((answer) => {
        if (!answer.ok) tellRefused(name, failureLine(answer.error));
      });
    },
  });

  delivery.load(core.stored.slots);
  delivery.configure(deliveryAccounts(settings().accounts, vendorOf));
  conductor.tell({ kind: 'started' });
  if (launch.target.sample) await configuration.startSample();
  const stopServing = await doors.serve(profile.socket);

  // The tray stands and commands are answered; the rest follows.
  serveWindow(doors.dispatcher, createTrustedSender(...pageUrls(outFolder)));
  tellTroubles(core, faces);
  faces.useHotkeys();
  delivery.want(conductor.presence(), settings(), false);
  delivery.retryNow({ kind: 'start' });
  watchLaunches(doors, faces, () => {
    void tellWhereItWent(core, senses);
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  followSessionEnd({ conductor, look: senses.desktop.look, quit });
  if (!launch.hidden && !launch.headless)
    void doors.dispatcher.run('open', { page: 'status' }, { via: 'window' });
  if (launch.link !== null) doors.openLink(launch.link);
  await configuration.moveAddress();
  await dropOrphanSecrets(files.settings, files.secrets);
  await senses.start();
  updates.follow();
  tellBlindness(core, senses);
  void tellDamagedHistory(core);
  const { followLogin } = await import('./start-at-login.ts');
  followLogin(core, profile);
}
