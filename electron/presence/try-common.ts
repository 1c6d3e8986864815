import type { BusyElsewhere } from '../contract/settings/busy-elsewhere.ts';
import { isPaused } from './automation-state.ts';
import { claimsOf, heedsBusy } from './claims-of.ts';
import { decide } from './resolve.ts';
import { countedChanges } from './flap.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';
import { tryReturn, type ReturnTrial } from './try-return.ts';
import { unsaidEnd } from './pick.ts';

/** What keeps every rule from acting; null if nothing does. */
type Stop = 'paused' | 'flapping' | null;

/** What the settings that hold for all rules come to at one moment. Instants are epoch ms. */
export interface CommonTrial {
  readonly stop: Stop;
  /** What lies under every automatic status; null if there is nothing. */
  readonly base: { readonly statusId: string; readonly mayBeReplaced: boolean } | null;
  readonly return: ReturnTrial;
  /** The call or presentation that is known of, and whether it keeps from idling. */
  readonly busy: { readonly known: BusyElsewhere | null; readonly isHeeded: boolean };
  /** When a status ends that is picked now without an end; null if it does not. */
  readonly manualUntil: number | null;
  readonly flap: {
    /** Since when changes are counted. */
    readonly since: number;
    readonly used: number;
    readonly allowed: number;
    /** When automation stopped itself; null while it works. */
    readonly stoppedAt: number | null;
  };
}

const minuteMs = 60_000;

function stopOf(state: PresenceState, now: number): Stop {
  if (isPaused(state, now)) return 'paused';
  return state.flap.trippedAt === null ? null : 'flapping';
}

function baseOf(state: PresenceState, rules: Rules, now: number): CommonTrial['base'] {
  const { base } = decide(claimsOf(state, rules, now), rules, now);
  if (base === null) return null;
  const kind = rules.statuses.get(base.statusId)?.kind;
  const mayBeReplaced = rules.automation.onlyOver.some((each) => each === kind);
  return { statusId: base.statusId, mayBeReplaced };
}

/** What each setting that holds for all rules would do at `now` (epoch ms), without changing anything. */
export function tryCommon(state: PresenceState, rules: Rules, now: number): CommonTrial {
  const { changes, minutes } = rules.automation.flapLimit;
  return {
    stop: stopOf(state, now),
    base: baseOf(state, rules, now),
    return: tryReturn({ state, rules, now }),
    busy: { known: state.elsewhere, isHeeded: heedsBusy(state, rules) !== null },
    manualUntil: unsaidEnd(rules, now),
    flap: {
      since: now - minutes * minuteMs,
      used: countedChanges(state, { rules, now }).length,
      allowed: changes,
      stoppedAt: state.flap.trippedAt,
    },
  };
}
