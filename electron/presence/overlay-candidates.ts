import type { Reason, AutomaticSource } from '../contract/views/claim.ts';
import { type OverlayCandidate, isDismissed, type Rules } from './rules.ts';
import type { PresenceState } from './state.ts';
import type { Meeting } from '../contract/settings/calendar.ts';
import { secondMs } from '../contract/time.ts';

/** Where the person is free again: meetings that overlap or touch follow each other without a gap. */
function freeAgain(from: Meeting, meetings: readonly Meeting[]): number {
  let end = from.until;
  for (const { since, until } of meetings) {
    if (since <= end) end = Math.max(end, until);
  }
  return end;
}

function lastsLongest(a: Meeting, b: Meeting): number {
  return b.until - a.until || b.since - a.since;
}

/**
 * The claim of the meeting under way, and of the next one: of several the one that lasts longest,
 * until the person is free again. One that the person dismissed makes a claim of its own.
 */
function meetingCandidates(
  state: PresenceState,
  rules: Rules,
  now: number,
): readonly OverlayCandidate[] {
  const rule = rules.automation.calendar;
  if (rule === undefined) return [];
  const toClaim =
    (among: readonly Meeting[]) =>
    (meeting: Meeting): OverlayCandidate => {
      const { since, title } = meeting;
      const reason: Reason =
        title === null || !rule.showTitle ? { kind: 'meeting' } : { kind: 'meeting', title };
      const until = freeAgain(meeting, among);
      const claim = { source: 'meeting', statusId: rule.status, since, until, reason } as const;
      return { claim: { ...claim, message: null }, reached: since <= now };
    };
  const { meetings } = state;
  const present = meetings.filter(({ since, until }) => since <= now && now < until);
  const counted = meetings.filter(({ since }) => !isDismissed({ source: 'meeting', since }, state));
  const open = present.filter((meeting) => counted.includes(meeting)).toSorted(lastsLongest);
  const shut = present.filter((meeting) => !counted.includes(meeting)).toSorted(lastsLongest);
  const next = meetings.filter(({ since }) => since > now);
  return [
    ...open.slice(0, 1).map(toClaim(counted)),
    ...shut.slice(0, 1).map(toClaim(present)),
    ...next.slice(0, 1).map(toClaim(counted)),
  ];
}

interface Trigger {
  readonly source: AutomaticSource;
  readonly cause: { readonly since: number } | null;
  readonly rule: { readonly status: string; readonly afterSeconds?: number } | undefined;
  readonly reason: Reason;
}

/**
 * `since` is when the claim begins to hold (for idling: when the stage is reached, not the last
 * input; the reason has the difference). A cause in the future, after the clock was set back,
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
