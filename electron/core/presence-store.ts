import type { Settings } from '../contract/settings/settings.ts';
import type { Presence, Via } from '../contract/views/claim.ts';
import { advance } from '../presence/advance.ts';
import { canUndo, presenceOf } from '../presence/resolve.ts';
import type { PresenceEvent } from '../presence/event.ts';
import { explain, type Explanation } from '../presence/explain.ts';
import { nextChangeAt } from '../presence/next-change.ts';
import type { Rules } from '../presence/rules.ts';
import type { PresenceState, Question } from '../presence/state.ts';
import type { SetTimer } from '../signals/timers.ts';
import { sameJson } from '../contract/same-json.ts';

/** Another presence than before, and from where it was asked for; null if by nobody. */
export interface PresenceChange {
  readonly presence: Presence | null;
  readonly via: Via | null;
}

/** What an absence was, by the person's answer (rule `return: ask`). */
export interface Correction {
  readonly question: Question;
  readonly statusId: string;
}

export interface PresenceStorePorts {
  /** Epoch ms. */
  now(): number;
  readonly setTimer: SetTimer;
  rules(): Rules;
  settings(): Settings;
  /**
   * Carries a change on to the accounts, in the same tick as the event. Called for a repeated choice
   * of the person, too, so that accounts that failed get another try.
   */
  want(presence: Presence | null, settings: Settings, byPerson: boolean): void;
  /** Enters a change into the history. */
  record(change: PresenceChange): void;
  /** Stores the state; must not block. */
  save(state: PresenceState): void;
}

/** Holds the claims and is the only one to change them: one reducer, one writer, one timer. */
export interface PresenceStore {
  /** Takes what the machine or the person says. */
  handle(event: PresenceEvent, via?: Via): void;
  state(): PresenceState;
  presence(): Presence | null;
  canUndo(): boolean;
  /** Why the present status shows, and what comes next. */
  explain(): Explanation;
  /**
   * Closes the open question. With a status the record is corrected to say that the absence was
   * that; nothing is sent to any vendor, whose past stays as it is. False if nothing was asked.
   */
  answerReturn(statusId: string | null, via?: Via): boolean;
  /** Calls the listener with every correction; returns its disposer. */
  onCorrection(listener: (correction: Correction) => void): () => void;
  /** Calls the listener after every event that changed anything; returns its disposer. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** The longest wait before the wall clock is looked at again, in ms, so that a clock jump is noticed. */
const longestWaitMs = 30_000;

/** @param first what was stored, or the state of a first start */
export function createPresenceStore(
  first: PresenceState,
  ports: PresenceStorePorts,
): PresenceStore {
  const listeners = new Set<() => void>();
  const correctors = new Set<(correction: Correction) => void>();
  let state = first;
  let presence = presenceOf(state, ports.rules(), ports.now());
  let cancel: () => void = () => undefined;

  const schedule = (): void => {
    cancel();
    const now = ports.now();
    const next = nextChangeAt(state, ports.rules(), now);
    if (next === null) return;
    cancel = ports.setTimer(Math.min(next - now, longestWaitMs), () => {
      handle({ kind: 'tick' });
    });
  };

  const carryOn = (event: PresenceEvent, via: Via | null): boolean => {
    const next = presenceOf(state, ports.rules(), ports.now());
    const changed = !sameJson(next, presence);
    const byPerson = event.kind === 'picked';
    presence = next;
    if (changed || byPerson) ports.want(presence, ports.settings(), byPerson);
    if (changed) ports.record({ presence, via });
    return changed;
  };

  const handle = (event: PresenceEvent, via: Via | null = null): void => {
    const before = state;
    state = advance(state, event, { rules: ports.rules(), now: ports.now() });
    const changed = carryOn(event, via);
    const stateChanged = !sameJson(before, state);
    if (stateChanged) ports.save(state);
    schedule();
    if (changed || stateChanged) for (const listener of listeners) listener();
  };

  schedule();

  return {
    handle,
    state: () => state,
    presence: () => presence,
    canUndo: () => canUndo(state, ports.rules(), ports.now()),
    explain: () => explain(state, ports.rules(), ports.now()),
    answerReturn: (statusId, via) => {
      const { question } = state;
      if (question === null) return false;
      if (statusId !== null) for (const each of correctors) each({ question, statusId });
      handle({ kind: 'answered' }, via);
      return true;
    },
    onCorrection: (listener) => {
      correctors.add(listener);
      return () => correctors.delete(listener);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      cancel();
    },
  };
}
