import process from 'node:process';
import { app, net, safeStorage } from 'electron/main';
import type { Profile } from '../controls/command-line/profile.ts';
import { createNotifier } from '../controls/notifier.ts';
import type { Core } from '../core/core.ts';
import { createCurrentView } from '../core/current-view.ts';
import { createFileTroubles } from '../core/file-troubles.ts';
import { createJournalRecorder } from '../core/journal-entries.ts';
import { createLiveRules } from '../core/live-rules.ts';
import { createPresenceStore } from '../core/presence-store.ts';
import {
  createDurability,
  createStateKeeper,
  onceStored,
  runningStateSchema,
  type RunningState,
} from '../core/state-keeper.ts';
import { systemLocales } from '../core/system-locales.ts';
import { createSessions, createTransport } from '../core/vendor-access.ts';
import { createDelivery } from '../delivery/runner.ts';
import { initialState } from '../presence/state.ts';
import { setRealTimer } from '../signals/timers.ts';
import { createZone } from '../signals/zone.ts';
import { openProfile } from '../storage/open-profile.ts';
import { createSafeStorageCipher } from '../storage/secrets/ciphers.ts';
import { chooseLanguage } from '../contract/languages.ts';
import { createSpeaker } from '../wording/i18n/speech.ts';

const now = Date.now;

/**
 * Builds what works without a tray, a window or a sensor, each part from those before it.
 * @param reportBug takes what only a bug throws
 */
export async function buildCore(
  profile: Profile,
  reportBug: (error: unknown) => void,
): Promise<Core> {
  const fileTroubles = createFileTroubles();
  const files = openProfile({
    folder: profile.folder,
    stateSchema: runningStateSchema,
    keyring: createSafeStorageCipher({ keyStore: safeStorage, platform: process.platform }),
    setTimer: setRealTimer,
    ...fileTroubles.listeners,
  });
  const { settings } = files.settings;
  const first: RunningState = { version: 1, presence: initialState(now()), slots: [] };
  const loaded = files.state.load();
  const stored = loaded.value ?? first;

  const language = chooseLanguage(settings().general.language, app.getPreferredSystemLanguages());
  const speaker = await createSpeaker(language, systemLocales());
  const notifier = createNotifier(() => settings().general.notifications, app.name);
  const keeper = createStateKeeper(files.state, stored);
  const recorder = createJournalRecorder(files.journal, settings);

  const live = createLiveRules({
    settings,
    zone: createZone(now),
    load: async () => (await import('../presence/create-calendar.ts')).createCalendar,
  });
  if (live.needsCalendar()) await live.loadCalendar();
  const transport = createTransport();
  const sessions = createSessions(files, transport);
  const delivery = createDelivery({
    apply: onceStored(keeper, sessions.apply),
    read: sessions.read,
    now,
    setTimer: setRealTimer,
    random: Math.random,
    isOnline: net.isOnline.bind(net),
    save: keeper.keepSlots,
    record: recorder.delivery,
    bug: reportBug,
  });
  const presenceStore = createPresenceStore(stored.presence, {
    now,
    setTimer: setRealTimer,
    rules: live.rules,
    settings,
    want: delivery.want,
    record: recorder.presence,
    save: keeper.keepPresence,
  });
  fileTroubles.connect({ delivery, notifier, settings, speaker });

  const facts = {
    pid: process.pid,
    version: app.getVersion(),
    electron: process.versions.electron,
    profile: profile.label,
  };
  return {
    facts,
    files,
    speaker,
    notifier,
    live,
    sessions,
    transport,
    delivery,
    presenceStore,
    recorder,
    stored,
    recoveries: [files.settings.recovery, files.secrets.recovery, loaded.recovery].filter(
      (recovery) => recovery !== null,
    ),
    settings,
    view: createCurrentView({ facts, presenceStore, delivery, speaker, settings }),
    durable: createDurability(keeper, [files.state, files.journal]),
    reportBug,
  };
}
