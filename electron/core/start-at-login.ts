import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { app } from 'electron/main';
import {
  createLinuxLoginItems,
  createSystemLoginItems,
} from '../controls/autostart/login-items.ts';
import { createStartAtLogin, type LoginItems } from '../controls/autostart/start-at-login.ts';
import type { Profile } from '../controls/command-line/profile.ts';
import type { Core } from '../core/core.ts';

const desktopId = 'io.presently.desktop';
const hashLength = 8;

function configFolder(env: NodeJS.ProcessEnv): string {
  const config = env['XDG_CONFIG_HOME'];
  return config !== undefined && path.isAbsolute(config) ? config : path.join(homedir(), '.config');
}

function loginItems(profileFolder: string | null): LoginItems {
  if (process.platform !== 'linux') return createSystemLoginItems(app, process.platform);
  const own =
    profileFolder === null
      ? ''
      : `-${createHash('sha256').update(profileFolder).digest('hex').slice(0, hashLength)}`;
  return createLinuxLoginItems({
    configFolder: configFolder(process.env),
    fileName: `${desktopId}${own}`,
    programName: app.name,
  });
}

/** Keeps the start at login in step with the settings, and notifies where the system refuses. */
export function followStartAtLogin(
  { files, notifier, settings, speaker }: Core,
  profile: Profile,
): void {
  const profileFolder = profile.label === 'default' ? null : profile.folder;
  const startAtLogin = createStartAtLogin(
    {
      executable: process.execPath,
      appFolder: app.isPackaged ? null : app.getAppPath(),
      profileFolder,
      appImage: process.env['APPIMAGE'] ?? null,
    },
    loginItems(profileFolder),
  );
  const follow = async (): Promise<void> => {
    if (await startAtLogin.follow(settings().general)) notifier.settled('login');
    else notifier.notify('login', speaker.speech().texts.t('main:notify.login-refused'));
  };
  files.settings.onChange(() => void follow());
  void follow();
}
