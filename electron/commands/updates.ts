import { errorFailure } from '../wording/error-failure.ts';
import type { UpdateCommand } from '../contract/commands/updates.ts';
import { openBrowser } from '../controls/open-browser.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { type UpdateWatch, createUpdateWatch } from '../core/updates/update-watch.ts';
import type { Core } from '../core/core.ts';
import process from 'node:process';
import { app } from 'electron/main';
import { setRealTimer } from '../signals/timers.ts';
import { channelFile, packageEnding } from '../core/updates/channel-file.ts';
import type { Faces } from '../core/user-interface.ts';

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
      const { lookForRelease } = await import('../core/updates/look-for-release.ts');
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

/** Builds what tells of newer versions and fetches them. */
export function buildUpdateRoom(
  { speaker }: Core,
  watch: UpdateWatch,
): Pick<Handlers, UpdateCommand> {
  return {
    updates: () => ({ ok: true, value: watch.view() }),
    lookForUpdate: async () => ({ ok: true, value: await watch.look() }),
    downloadUpdate: async () => {
      const address = watch.download();
      if (address !== null && (await openBrowser(address))) return { ok: true, value: {} };
      return errorFailure({ code: 'failed', key: 'no-browser' }, speaker.speech().texts);
    },
  };
}
