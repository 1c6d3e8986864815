import process from 'node:process';
import type { WindowControl } from '../../controls/window.ts';
import { setRealTimer } from '../../signals/timers.ts';
import type { Core } from '../core.ts';
import type { SettingsChanges } from '../settings-changes.ts';
import { createUpdateWatch, type UpdateWatch } from './update-watch.ts';

const suffixes: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: '-mac',
  linux: '-linux',
};

/**
 * The file that electron-builder puts beside its packages and that names the latest version
 * (electron-builder: auto update, generic server). Only Linux has one for each processor.
 * @param arch as `process.arch` says it
 */
export function channelFile(platform: NodeJS.Platform, arch: string): string {
  const suffix = suffixes[platform] ?? '';
  const isUsual = platform !== 'linux' || arch === 'x64';
  return `latest${suffix}${isUsual ? '' : `-${arch}`}.yml`;
}

/**
 * How the names of the packages end that are for this installation.
 * @param appImage the path of the AppImage that runs; undefined where none does
 */
export function packageEnding(platform: NodeJS.Platform, appImage: string | undefined): string {
  if (platform === 'darwin') return '.dmg';
  if (platform === 'win32') return '.exe';
  return appImage === undefined ? '.deb' : '.AppImage';
}

/** Watches the folder that the settings name; how it is read is loaded with the first look. */
export function followUpdates(
  core: Core,
  settingsChanges: Pick<SettingsChanges, 'onApplied'>,
  window: Pick<WindowControl, 'sendLook'>,
): UpdateWatch {
  const { facts, notifier, reportBug, settings, speaker, transport } = core;
  const { arch, env, platform } = process;
  const { version } = facts;
  const watch = createUpdateWatch({
    version,
    ending: packageEnding(platform, env['APPIMAGE']),
    address: () => settings().general.updates,
    look: async (address) => {
      const { lookForRelease } = await import('./look-for-release.ts');
      return lookForRelease(transport, { address, file: channelFile(platform, arch), version });
    },
    now: Date.now,
    setTimer: setRealTimer,
    notify: (newer) => {
      const text = speaker.speech().texts.t('main:notify.update', { version: newer });
      notifier.notify(`update:${newer}`, text);
    },
    // An open window asks anew.
    looked: window.sendLook,
    bug: reportBug,
  });
  settingsChanges.onApplied(watch.follow);
  return watch;
}
