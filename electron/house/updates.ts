import process from 'node:process';
import { app } from 'electron/main';
import { setRealTimer } from '../signals/timers.ts';
import { channelFile, packageEnding } from '../updates/channel-file.ts';
import { createUpdateWatch, type UpdateWatch } from '../updates/update-watch.ts';
import type { Core } from './core.ts';
import type { Faces } from './faces.ts';

/** Builds what knows of newer versions; how they are read is loaded with the first look. */
export function buildUpdates(core: Core, faces: () => Faces): UpdateWatch {
  const { notifier, reportBug, settings, speaker, transport } = core;
  const { arch, env, platform } = process;
  const version = app.getVersion();
  return createUpdateWatch({
    version,
    ending: packageEnding(platform, env['APPIMAGE']),
    address: () => settings().general.updates,
    look: async (address) => {
      const { lookForRelease } = await import('../updates/look-for-release.ts');
      return lookForRelease(transport, { address, file: channelFile(platform, arch), version });
    },
    now: Date.now,
    setTimer: setRealTimer,
    tell: (newer) => {
      const text = speaker.speech().texts.t('main:notify.update', { version: newer });
      notifier.tell(`update:${newer}`, text);
    },
    // An open window asks anew.
    looked: () => {
      faces().window.tellLook();
    },
    bug: reportBug,
  });
}
