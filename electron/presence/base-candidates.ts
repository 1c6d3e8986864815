import type { PresenceState } from './state.ts';
import type { Candidate } from './candidate.ts';
import type { Rules } from './rules.ts';

function schedule(state: PresenceState, rules: Rules, now: number): readonly Candidate[] {
  const outside = rules.automation.workingHours?.outside;
  const hours = rules.calendar.hoursAt(now);
  if (outside === undefined || hours === null) return [];
  const shared = {
    source: 'schedule',
    statusId: outside,
    message: null,
    reason: { kind: 'outside-hours' },
  } as const;
  if (!hours.working) {
    const since = hours.since ?? state.startedAt;
    return [{ claim: { ...shared, since, until: hours.until }, reached: true }];
  }
  if (hours.until === null) return [];
  return [{ claim: { ...shared, since: hours.until, until: null }, reached: false }];
}

function start(state: PresenceState, rules: Rules): readonly Candidate[] {
  const rule = rules.automation.start;
  if (rule === undefined) return [];
  const claim = {
    source: 'start',
    statusId: rule.status,
    since: state.startedAt,
    until: null,
    message: null,
    reason: { kind: 'started' },
  } as const;
  return [{ claim, reached: true }];
}

/** The claims that can be a base: stayed, manual, schedule, start. */
export function baseCandidates(
  state: PresenceState,
  rules: Rules,
  now: number,
): readonly Candidate[] {
  const chosen = [state.stayed, state.manual]
    .filter((claim) => claim !== null)
    .map((claim) => ({ claim, reached: true }));
  return [...chosen, ...schedule(state, rules, now), ...start(state, rules)];
}
