import { busyElsewhere } from '../contract/word-lists.ts';
import type { Json } from '../contract/json.ts';
import { stateOf } from '../delivery/plan/slot.ts';
import type { ExternalReport } from '../signals/external-presence.ts';
import {
  createCalendarFeed,
  type CalendarFacts,
  loadCalendarReader,
} from '../signals/calendar/calendar-feed.ts';
import { createCalendarSource, readCalendarFile } from '../signals/calendar/calendar-source.ts';
import { calendarTroubles } from '../contract/settings/calendar.ts';
import { addressesOf, fetchOnce } from '../signals/calendar/fetch-once.ts';
import { createDesktop, type Desktop } from '../signals/desktop.ts';
import type { Signal } from '../signals/signal.ts';
import { setRealTimer } from '../signals/timers.ts';
import { createZone } from '../signals/zone.ts';
import { calendarSecret } from '../storage/calendar-address.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import type { Core } from './core.ts';
import { notifyOfPresence } from './notifications.ts';
import type { SettingsChanges } from './settings-changes.ts';
import type { UserInterface } from './user-interface.ts';

/** How often the accounts are read to find what was changed elsewhere, in ms. */
const readEveryMs = 10 * 60_000;

/** The signals of the machine and the calendar, connected to what follows them. */
export interface SignalConnections {
  readonly desktop: Desktop;
  /** Null where no calendar sets a status. */
  calendarFacts(): CalendarFacts | null;
  /** Another program reports a call or a presentation. */
  reportElsewhere(
    report: Omit<ExternalReport, 'source'> & { readonly source?: string | undefined },
  ): void;
  start(): Promise<void>;
  stop(): void;
}

/** The calendar's address; in the settings only where nothing can protect it. */
function addressIn(kept: Json, settings: SettingsStore): string | null {
  return typeof kept === 'string' ? kept : settings.calendarUrl();
}

export function connectSignals(
  core: Core,
  settingsChanges: Pick<SettingsChanges, 'onApplied'>,
  ui: Pick<UserInterface, 'tray' | 'presentation'>,
): SignalConnections {
  const { presenceStore, delivery, files, settings } = core;
  let cancelReading: () => void = () => undefined;
  let stopNotifying: () => void = () => undefined;
  // From the first command on, so that no answer is lost.
  const stopCorrecting = presenceStore.onCorrection(core.recorder.correction);

  /** Somebody is back, or the computer is: what was shown meanwhile may have changed. */
  const comeBack = (): void => {
    void delivery.readAll();
    calendar.look();
    desktop.look();
    ui.tray.refresh();
  };

  const onSignal = (signal: Signal): void => {
    switch (signal.kind) {
      case 'online':
        delivery.retryNow({ kind: 'online' });
        break;
      case 'resumed-from-sleep':
        // First, so that what follows from it waits for the network.
        delivery.retryNow({ kind: 'woke' });
        delivery.attend(true);
        presenceStore.handle(signal);
        comeBack();
        break;
      case 'unlocked':
        delivery.attend(true);
        presenceStore.handle(signal);
        delivery.retryNow({ kind: 'resumed' });
        comeBack();
        break;
      case 'active':
        delivery.attend(true);
        presenceStore.handle(signal);
        break;
      case 'locked':
      case 'idle-since':
      case 'suspended':
        delivery.attend(false);
        presenceStore.handle(signal);
        break;
      case 'busy-elsewhere':
      case 'meetings':
        presenceStore.handle(signal);
    }
  };

  const desktop = createDesktop(
    {
      now: Date.now,
      setTimer: setRealTimer,
      idleStages: () => (settings().automation.idle ?? []).map(({ afterSeconds }) => afterSeconds),
      notWhile: () => settings().automation.notWhile ?? busyElsewhere,
      networkIsAwaited: () => delivery.slots().some((slot) => stateOf(slot) === 'retrying'),
    },
    onSignal,
  );

  const calendar = createCalendarFeed(
    {
      rule: () => settings().automation.calendar,
      source: createCalendarSource({
        address: async () => addressIn(await files.secrets.given(calendarSecret), files.settings),
        fetch: fetchOnce,
        addressesOf,
        now: Date.now,
        readFile: readCalendarFile,
      }),
      load: loadCalendarReader,
      zone: createZone(Date.now),
      now: Date.now,
      setTimer: setRealTimer,
      onTrouble: (trouble) => {
        for (const each of calendarTroubles) {
          if (each !== trouble) core.notifier.settled(`calendar:${each}`);
        }
        if (trouble === null) return;
        const text = core.speaker.speech().texts.t(`main:notify.calendar-${trouble}`);
        core.notifier.notify(`calendar:${trouble}`, text);
      },
    },
    onSignal,
  );

  const readRegularly = (): void => {
    void delivery.readAll();
    cancelReading = setRealTimer(readEveryMs, readRegularly);
  };

  const look = (): void => {
    desktop.look();
    calendar.look();
  };
  settingsChanges.onApplied(look);

  return {
    desktop: { ...desktop, look },
    calendarFacts: calendar.facts,
    reportElsewhere: ({ what, on, source = '' }) => {
      desktop.reportExternal({ what, on, source });
    },
    start: async () => {
      await desktop.start();
      // A dismissal from before a restart holds only while its cause still does.
      if (!desktop.isLocked()) presenceStore.handle({ kind: 'unlocked' });
      delivery.onChange(desktop.lookForNetwork);
      stopNotifying = notifyOfPresence(core, ui);
      calendar.look();
      cancelReading = setRealTimer(readEveryMs, readRegularly);
    },
    stop: () => {
      cancelReading();
      stopNotifying();
      stopCorrecting();
      desktop.stop();
      calendar.stop();
    },
  };
}
