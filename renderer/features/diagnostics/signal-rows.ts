import type { TFunction } from 'i18next';
import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import type { Wording } from './use-wording.ts';
import { secondMs } from '../../../electron/contract/time.ts';

/** One reading in words. */
export interface Row {
  readonly label: string;
  readonly value: string;
  /** Where it comes from and what uses it. */
  readonly notes: readonly string[];
  /** Names the person's own things, so it is shown but not copied. */
  readonly personal?: string;
}

/** Where each reading comes from, in the system's own names; empty where there is no source. */
interface Sources {
  readonly idle: readonly string[];
  readonly lock: readonly string[];
  readonly sleep: readonly string[];
  readonly tray: readonly string[];
  readonly keyring: readonly string[];
}

const monitor = 'powerMonitor';
const loginManager = 'org.freedesktop.login1';
const trayWatcher = 'org.kde.StatusNotifierWatcher';

function lockSources({ platform, signals }: Diagnosis): readonly string[] {
  const own = platform === 'linux' ? [] : [monitor];
  const polled = signals.lock['idle-state'] === undefined ? [] : [`${monitor}.getSystemIdleState`];
  return [
    ...own,
    ...signals.screenSavers,
    ...(signals.loginManager ? [loginManager] : []),
    ...polled,
  ];
}

/** The sources in use. */
export function sourcesOf(diagnosis: Diagnosis): Sources {
  const { platform, trayHost, keyring, session } = diagnosis;
  return {
    idle: [session === null ? monitor : `${monitor} (${session})`],
    lock: lockSources(diagnosis),
    sleep: [monitor],
    tray: platform === 'linux' ? (trayHost ? [trayWatcher] : []) : [platform],
    keyring: [keyring],
  };
}

type Calendar = NonNullable<Diagnosis['calendar']>;

function todayText({ today }: Calendar, { t }: Wording): string {
  return today === 0
    ? t('diagnostics.calendar.noneToday')
    : t('diagnostics.calendar.today', { count: today });
}

/** Where meetings are read, when that was last, and how many are still to come today. */
function calendarRow({ calendar, at }: Diagnosis, wording: Wording): Row {
  const { t, instant } = wording;
  const label = t('diagnostics.calendar.label');
  if (calendar === null) {
    return { label, value: t('diagnostics.calendar.none'), notes: [t('diagnostics.noRule')] };
  }
  const { host, file, readAt, problemSentence } = calendar;
  const source = host ?? file;
  return {
    label,
    value:
      readAt === null
        ? t('diagnostics.calendar.notRead')
        : t('diagnostics.calendar.read', { time: instant(readAt, at) }),
    notes: [
      ...(readAt === null ? [] : [todayText(calendar, wording)]),
      ...(problemSentence === null ? [] : [problemSentence]),
    ],
    ...(source !== null && { personal: t('diagnostics.from', { source }) }),
  };
}

function notes(sources: readonly string[], isUsed: boolean, t: TFunction): readonly string[] {
  const source =
    sources.length === 0
      ? t('diagnostics.noSource')
      : t('diagnostics.from', { source: sources.join(', ') });
  return isUsed ? [source] : [source, t('diagnostics.noRule')];
}

function sleepText({ signals, at }: Diagnosis, { t, instant }: Wording): string {
  const { suspended, resumed } = signals.lastSeen;
  if (suspended === null) return t('diagnostics.never');
  const from = instant(suspended, at);
  return resumed === null || resumed < suspended
    ? t('diagnostics.asleepSince', { from })
    : t('diagnostics.resumed', { from, to: instant(resumed, at) });
}

function callText({ signals }: Diagnosis, t: TFunction): string {
  switch (signals.busyElsewhere) {
    case 'call':
      return t('diagnostics.inCall');
    case 'presenting':
      return t('diagnostics.presenting');
    case 'unknown':
      return t('diagnostics.unknown');
    case null:
      return t('diagnostics.neither');
  }
}

/** What the machine says now, and where it is known from. */
export function signalRows(diagnosis: Diagnosis, wording: Wording): readonly Row[] {
  const { t, duration } = wording;
  const { rules, locked, trayHost, secrets, idleSeconds } = diagnosis;
  const sources = sourcesOf(diagnosis);
  return [
    {
      label: t('diagnostics.idle'),
      value: duration(idleSeconds * secondMs),
      notes: notes(sources.idle, rules.idle, t),
    },
    {
      label: t('diagnostics.lock'),
      value: locked ? t('diagnostics.locked') : t('diagnostics.unlocked'),
      notes: notes(sources.lock, rules.lock, t),
    },
    {
      label: t('diagnostics.sleep'),
      value: sleepText(diagnosis, wording),
      notes: notes(sources.sleep, rules.sleep, t),
    },
    { label: t('diagnostics.call'), value: callText(diagnosis, t), notes: [] },
    calendarRow(diagnosis, wording),
    {
      label: t('diagnostics.tray'),
      value: trayHost ? t('diagnostics.shown') : t('diagnostics.notShown'),
      notes: notes(sources.tray, true, t),
    },
    {
      label: t('diagnostics.keyring'),
      value: t(`diagnostics.secrets.${secrets}`),
      notes: notes(sources.keyring, true, t),
    },
  ];
}
