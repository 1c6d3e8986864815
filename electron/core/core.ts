import process from 'node:process';
import { app, net, safeStorage } from 'electron/main';
import { createConductor, type Conductor, type PresenceChange } from './presence-store.ts';
import { deliveryEntry, presenceEntry } from './journal-entries.ts';
import { createLiveRules, type LiveRules } from './live-rules.ts';
import { runningStateSchema, type RunningState, createStateKeeper } from './state-keeper.ts';
import { statusView } from '../wording/status-view.ts';
import { createVendorSessions, type VendorSessions } from '../delivery/vendor-sessions.ts';
import type { Account } from '../contract/settings/account.ts';
import type { Outcome } from '../contract/views/delivery.ts';
import { nameOf as nameIn } from '../contract/name-of.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Profile } from '../controls/command-line/profile.ts';
import { createNotifier, type Notifier } from '../controls/notifier.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { createDelivery } from '../delivery/runner.ts';
import { chooseLanguage } from '../wording/i18n/choose-language.ts';
import { createSpeaker, type Speaker } from '../wording/i18n/speech.ts';
import { createZone } from '../signals/zone.ts';
import { initialState } from '../presence/state.ts';
import { setRealTimer } from '../signals/timers.ts';
import { credentialBoxOf } from '../storage/secrets/credential-box.ts';
import type { Recovery } from '../storage/recover-file.ts';
import { openProfile, type ProfileFiles } from '../storage/open-profile.ts';
import { calendarSecret } from '../storage/calendar-address.ts';
import { createSafeStorageCipher } from '../storage/secrets/ciphers.ts';
import { systemLocales } from './system-locales.ts';
import { chooseRoute } from '../vendors/transport/choose-route.ts';
import { createDirectTransport } from '../vendors/transport/node-transport.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import type { Transport } from '../vendors/port.ts';
import { vendors } from '../vendors/registry.ts';

/** What works without a tray, a window or a sensor: from a choice to the vendors. */
export interface Core {
  readonly files: ProfileFiles<RunningState>;
  readonly speaker: Speaker;
  readonly notifier: Notifier;
  readonly live: LiveRules;
  readonly sessions: VendorSessions;
  readonly transport: Transport;
  readonly delivery: Delivery;
  readonly conductor: Conductor;
  /** What was stored when the program started. */
  readonly stored: RunningState;
  /** What had to be done for files that could not be used; empty if all was well. */
  readonly recoveries: readonly Recovery[];
  settings(): Settings;
  view(): StatusView;
  /** True once everything accepted so far is on disk, false if that failed. */
  durable(): Promise<boolean>;
  reportBug(error: unknown): void;
}

/** The call was not made; it is as soon as the disk takes what it comes from. */
const notStored: Outcome = { kind: 'transient', notice: { code: 'not-stored' } };

/** The adapter of an account. */
export function vendorOf(account: Account): AnyVendor {
  return vendors[account.vendor];
}

/** Builds the core of a profile. */
export async function buildCore(profile: Profile, log: (line: string) => void): Promise<Core> {
  const now = Date.now;
  const reportBug = (error: unknown): void => {
    log(error instanceof Error ? (error.stack ?? error.message) : 'unknown fault');
  };
  const settings = (): Settings => files.settings.settings();
  const tell = (topic: string, key: string, account = ''): void => {
    notifier.tell(topic, speaker.speech().texts.t(`main:notify.${key}`, { account }));
  };
  const nameOf = (id: string): string => nameIn(settings().accounts, id);

  const files = openProfile({
    folder: profile.folder,
    stateSchema: runningStateSchema,
    keyring: createSafeStorageCipher({ keyStore: safeStorage, platform: process.platform }),
    setTimer: setRealTimer,
    onFailure: () => {
      tell('storage', 'storage-failing');
    },
    onRelief: () => {
      notifier.settled('storage');
      // What waited for the disk need not wait any longer.
      delivery.retryNow({ kind: 'resumed' });
    },
    onDamagedHistory: () => {
      tell('history', 'history-damaged');
    },
    onUnreadable: (id) => {
      // The calendar feed tells of itself.
      if (id === calendarSecret) return;
      tell(`sign-in:${id}`, 'needs-sign-in', nameOf(id));
    },
  });
  const language = chooseLanguage(settings().general.language, app.getPreferredSystemLanguages());
  const speaker = await createSpeaker(language, systemLocales());
  const notifier = createNotifier(() => settings().general.notifications, app.name);

  const first: RunningState = { version: 1, presence: initialState(now()), slots: [] };
  const loaded = files.state.load();
  const stored = loaded.value ?? first;
  const keeper = createStateKeeper(files.state, stored);

  const live = createLiveRules({
    settings,
    zone: createZone(now),
    load: async () => (await import('../presence/create-calendar.ts')).createCalendar,
  });
  if (live.needsCalendar()) await live.loadCalendar();
  const transport = chooseRoute({
    direct: createDirectTransport(),
    // What vendors answer is the person's; it must not lie in a cache on the disk.
    networkStack: (url, init) => net.fetch(url, { ...init, cache: 'no-store' }),
    resolveProxy: (url) => app.resolveProxy(url),
  });
  const sessions = createVendorSessions({
    account: (id) => settings().accounts.find((account) => account.id === id) ?? null,
    vendorOf,
    credentials: (account) =>
      credentialBoxOf(files.secrets, account.id, vendorOf(account).credentialSchema),
    transport,
    now,
  });
  const delivery = createDelivery({
    // A vendor must never be ahead of what is stored: after a kill nobody would know of the call,
    // and an older choice would be sent after the newer one.
    apply: async (call, signal) =>
      (await keeper.persisted()) ? sessions.apply(call, signal) : notStored,
    read: sessions.read,
    now,
    setTimer: setRealTimer,
    random: Math.random,
    isOnline: () => net.isOnline(),
    save: (slots) => {
      keeper.keep({ slots });
    },
    record: (entry) => {
      files.journal.append(deliveryEntry(entry));
    },
    bug: reportBug,
  });
  const conductor = createConductor(stored.presence, {
    now,
    setTimer: setRealTimer,
    rules: live.rules,
    deliver: (change: PresenceChange) => {
      delivery.want(change.presence, settings(), change.byPerson);
      if (change.changed) files.journal.append(presenceEntry(change, settings(), now()));
    },
    save: (presence) => {
      keeper.keep({ presence });
    },
  });

  const facts = {
    pid: process.pid,
    version: app.getVersion(),
    electron: process.versions.electron,
    profile: profile.label,
  };
  return {
    files,
    speaker,
    notifier,
    live,
    sessions,
    transport,
    delivery,
    conductor,
    stored,
    recoveries: [files.settings.recovery, files.secrets.recovery, loaded.recovery].filter(
      (recovery) => recovery !== null,
    ),
    settings,
    view: () => {
      const presence = conductor.presence();
      const state = conductor.state();
      const slots = delivery.slots();
      return statusView(
        { app: facts, presence, state, settings: settings(), slots, now: now() },
        speaker.speech(),
      );
    },
    durable: async () => {
      await keeper.persisted();
      const written = await Promise.all([files.state.flush(), files.journal.flush()]);
      return written.every(Boolean);
    },
    reportBug,
  };
}
