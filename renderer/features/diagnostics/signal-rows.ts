import type { TFunction } from 'i18next';
import type { Diagnosis } from '../../../electron/contract/diagnosis.ts';
import { calendarRow } from './calendar-row.ts';
import type { Row } from './row.ts';
import { sourcesOf } from './sources-of.ts';
import type { Wording } from './wording.ts';

const secondMs = 1000;

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
