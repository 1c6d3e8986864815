import type { Reason } from '../contract/claim.ts';
import type { AutomaticSource } from '../contract/source.ts';
import type { OverlayCandidate } from './candidate.ts';
import { meetingCandidates } from './meeting-candidates.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

const secondMs = 1000;

interface Trigger {
  readonly source: AutomaticSource;
  readonly cause: { readonly since: number } | null;
  readonly rule: { readonly status: string; readonly afterSeconds?: number } | undefined;
  readonly reason: Reason;
}

/**
 * `since` is when the claim begins to hold (for idling: when the stage is reached, not the last
 * input; the reason tells the difference). A cause in the future, after the clock was set back,
 * has lasted no time yet.
 */
function candidate(trigger: Trigger, now: number): readonly OverlayCandidate[] {
  const { source, cause, rule, reason } = trigger;
  if (cause === null || rule === undefined) return [];
  const delayMs = (rule.afterSeconds ?? 0) * secondMs;
  const reached = Math.max(0, now - cause.since) >= delayMs;
  const since = cause.since + delayMs;
  const claim = { source, statusId: rule.status, since, until: null, message: null, reason };
  return [{ claim, reached }];
}

/** Every stage, since one that was reached earlier may lie over what the latest may not. */
function idle(state: PresenceState, rules: Rules, now: number): readonly OverlayCandidate[] {
  return (rules.automation.idle ?? []).flatMap((rule) => {
    const reason = { kind: 'idle', afterSeconds: rule.afterSeconds } as const;
    return candidate({ source: 'idle', cause: state.causes.idle, rule, reason }, now);
  });
}

/** The claims that can lie over a base: lock, sleep, quit, meetings and the stages of idling. */
export function overlayCandidates(
  state: PresenceState,
  rules: Rules,
  now: number,
): readonly OverlayCandidate[] {
  const { automation } = rules;
  const { lock, sleep, quit } = state.causes;
  const triggers: readonly Trigger[] = [
    { source: 'quit', cause: quit, rule: automation.quit, reason: { kind: 'quitting' } },
    { source: 'sleep', cause: sleep, rule: automation.sleep, reason: { kind: 'sleeping' } },
    { source: 'lock', cause: lock, rule: automation.lock, reason: { kind: 'locked' } },
  ];
  return [
    ...triggers.flatMap((each) => candidate(each, now)),
    ...meetingCandidates(state, rules, now),
    ...idle(state, rules, now),
  ];
}
