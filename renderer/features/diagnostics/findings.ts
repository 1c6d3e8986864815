import {
  calendarTroubles,
  type CalendarTrouble,
} from '../../../electron/contract/settings/calendar.ts';
import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import { hourMs } from '../../../electron/contract/time.ts';

/** Something that stands in the way, or a reading that cannot be right; each has a text that says what to do. */
export type Finding =
  | {
      readonly code:
        | 'no-keyring'
        | 'weak-keyring'
        | 'no-tray-host'
        | 'no-lock-source'
        | 'idle-stuck'
        | 'idle-implausible'
        | 'hotkeys-wayland'
        | 'offline'
        | `calendar-${CalendarTrouble}`;
    }
  | { readonly code: 'hotkey-taken' | 'hotkey-invalid'; readonly keys: readonly string[] };

/** Clocks and roundings differ by less, in seconds. */
const slackSeconds = 60;

function keyringFinding({ secrets }: Diagnosis): readonly Finding[] {
  if (secrets === 'keyring') return [];
  return [{ code: secrets === 'none' ? 'no-keyring' : 'weak-keyring' }];
}

/**
 * Windows and macOS tell every program of the lock; a Linux desktop may have nobody who does. The
 * polled idle state proves nothing there: it says unlocked where it does not know.
 */
function seesLock({ platform, signals }: Diagnosis): boolean {
  const { screenSavers, loginManager, lastSeen } = signals;
  const hasSource = platform !== 'linux' || screenSavers.length > 0 || loginManager;
  return hasSource || lastSeen.locked !== null;
}

/** An idle time that has never left 0 while hours went by is no reading at all. */
function idleFinding(diagnosis: Diagnosis): readonly Finding[] {
  const { signals, idleSeconds, rules, at, startedAt, computerUpSeconds } = diagnosis;
  if (idleSeconds > computerUpSeconds + slackSeconds) return [{ code: 'idle-implausible' }];
  const isLong = at - startedAt >= hourMs;
  const isStuck = rules.idle && isLong && idleSeconds === 0 && signals.idle.longest === 0;
  return isStuck ? [{ code: 'idle-stuck' }] : [];
}

function hotkeyFindings({ hotkeys, session }: Diagnosis): readonly Finding[] {
  const keysOf = (wanted: string): readonly string[] =>
    Object.entries(hotkeys).flatMap(([key, result]) => (result === wanted ? key : []));
  const [taken, invalid] = [keysOf('taken'), keysOf('invalid')];
  // There a key that counts as registered may still never be heard.
  const isWayland = session === 'wayland' && Object.keys(hotkeys).length > 0;
  const findings: readonly (Finding | false)[] = [
    isWayland && { code: 'hotkeys-wayland' },
    !isWayland && taken.length > 0 && { code: 'hotkey-taken', keys: taken },
    invalid.length > 0 && { code: 'hotkey-invalid', keys: invalid },
  ];
  return findings.filter((finding) => finding !== false);
}

function calendarFinding({ calendar }: Diagnosis): readonly Finding[] {
  const trouble = calendarTroubles.find((each) => each === calendar?.trouble);
  return trouble === undefined ? [] : [{ code: `calendar-${trouble}` }];
}

/** What is wrong by a diagnosis, the gravest first; empty if nothing stands out. */
export function findingsOf(diagnosis: Diagnosis): readonly Finding[] {
  return [
    ...keyringFinding(diagnosis),
    ...(seesLock(diagnosis) ? [] : [{ code: 'no-lock-source' } as const]),
    ...idleFinding(diagnosis),
    ...(diagnosis.trayHost ? [] : [{ code: 'no-tray-host' } as const]),
    ...hotkeyFindings(diagnosis),
    ...calendarFinding(diagnosis),
    ...(diagnosis.network.online ? [] : [{ code: 'offline' } as const]),
  ];
}
