import process from 'node:process';
import type { WindowControl } from '../../controls/window.ts';
import { setRealTimer } from '../../signals/timers.ts';
import type { Core } from '../core.ts';
import type { SettingsChanges } from '../settings-changes.ts';
import { channelFile, packageEnding } from './channel-file.ts';
import { createUpdateWatch, type UpdateWatch } from './update-watch.ts';

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
