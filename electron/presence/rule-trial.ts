import type { Automation } from '../contract/settings/automation.ts';
import type { Verdict } from '../contract/views/explanation.ts';
import { advance } from './advance.ts';
import type { PresenceEvent } from './event.ts';
import { explain, type Explained } from './explain.ts';
import { freshState, type PresenceState } from './state.ts';
import type { Rules } from './rules.ts';

const secondMs = 1000;
/** A meeting that is made up for a trial lasts so long, in ms. */
const triedMeetingMs = 3_600_000;

/** What became of a rule whose cause was made up. */
export interface RuleTrial {
  /** Where the rule stands in the automation, such as `lock` or `idle[1]`. */
  readonly rule: string;
  readonly statusId: string;
  /** What the rule's claim came to; null if it made none, as working hours without an end. */
  readonly verdict: Verdict | null;
  /** When a claim that waits would begin, epoch ms. */
  readonly since: number | null;
  /** What would show then. */
  readonly winner: Explained | null;
  /** The status that would be there without any automatic one over it. */
  readonly base: Explained | null;
}

interface Case {
  readonly rule: string;
  readonly statusId: string;
  /** What happens; null where the present state says it already. */
  readonly event: PresenceEvent | null;
  isOf(claim: Explained): boolean;
}

interface Moment {
  readonly state: PresenceState;
  readonly rules: Rules;
  /** Epoch ms. */
  readonly now: number;
}

function causeCases({ lock, sleep, quit, start }: Automation, now: number): readonly Case[] {
  const from = (source: Explained['source']) => (claim: Explained) =>
    claim.source === source && claim.reason.kind !== 'stayed';
  const lockedSince = now - (lock?.afterSeconds ?? 0) * secondMs;
  const events = [
    { rule: 'start', given: start, event: { kind: 'started' } },
    { rule: 'lock', given: lock, event: { kind: 'locked', since: lockedSince } },
    { rule: 'sleep', given: sleep, event: { kind: 'suspended' } },
    { rule: 'quit', given: quit, event: { kind: 'quitting' } },
  ] as const;
  return events.flatMap(({ rule, given, event }) =>
    given === undefined ? [] : [{ rule, statusId: given.status, event, isOf: from(rule) }],
  );
}

function idleCases({ idle = [] }: Automation, now: number): readonly Case[] {
  return idle.map(({ afterSeconds, status }, index) => ({
    rule: `idle[${index}]`,
    statusId: status,
    event: { kind: 'idle-since', since: now - afterSeconds * secondMs },
    isOf: ({ reason, statusId }) =>
      reason.kind === 'idle' && reason.afterSeconds === afterSeconds && statusId === status,
  }));
}

/** A meeting is made up only where none is under way. */
function meetingCase({ state, rules, now }: Moment): readonly Case[] {
  const { calendar } = rules.automation;
  if (calendar === undefined) return [];
  const { meetings } = state;
  const isMeeting = meetings.some(({ since, until }) => since <= now && now < until);
  const made = { since: now, until: now + triedMeetingMs, title: null };
  return [
    {
      rule: 'calendar',
      statusId: calendar.status,
      event: isMeeting ? null : { kind: 'meetings', meetings: [...meetings, made] },
      isOf: ({ source, since }) => source === 'meeting' && since <= now,
    },
  ];
}

function hoursCase({ workingHours }: Automation): readonly Case[] {
  if (workingHours === undefined) return [];
  return [
    {
      rule: 'workingHours',
      statusId: workingHours.outside,
      event: null,
      isOf: ({ source }) => source === 'schedule',
    },
  ];
}

function tried({ rule, statusId, event, isOf }: Case, moment: Moment): RuleTrial {
  const { rules, now } = moment;
  const fresh = event === null ? moment.state : freshState(moment.state);
  const state = advance(fresh, event ?? { kind: 'tick' }, { rules, now });
  const { winner, claims } = explain(state, rules, now);
  const own = claims.find((claim) => isOf(claim));
  const base = claims.find(({ verdict }) => verdict === 'wins-as-base' || verdict === 'covered');
  return {
    rule,
    statusId,
    verdict: own?.verdict ?? null,
    since: own?.since ?? null,
    winner,
    base: base ?? null,
  };
}

/**
 * Tries every rule as if its cause came about at `now`, each on its own: what would show, and what
 * the rule's claim would come to. Nothing is changed by it.
 */
export function tryRules(given: Moment): readonly RuleTrial[] {
  const { rules, now } = given;
  const known = advance(given.state, { kind: 'settings-changed' }, { rules, now });
  const moment = { ...given, state: known };
  const { automation } = rules;
  const cases = [
    ...causeCases(automation, now),
    ...idleCases(automation, now),
    ...hoursCase(automation),
    ...meetingCase(moment),
  ];
  return cases.map((each) => tried(each, moment));
}
