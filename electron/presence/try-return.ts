import type { Claim } from '../contract/views/claim.ts';
import type { Automation, ReturnRule } from '../contract/settings/automation.ts';
import { advance } from './advance.ts';
import { claimsOf } from './claims-of.ts';
import { decide } from './resolve.ts';
import type { PresenceEvent } from './event.ts';
import { freshState, type PresenceState } from './state.ts';
import type { Rules } from './rules.ts';

/** What would become of the status if the person came back at this moment. */
export type ReturnTrial =
  /** No rule is about an absence. */
  | { readonly kind: 'no-rule' }
  /** Every one of them says for itself what happens on return. */
  | { readonly kind: 'own-rules' }
  /** None of them would have replaced what shows now; a null status means that none shows. */
  | { readonly kind: 'untouched'; readonly statusId: string | null }
  /** `statusId` would show from now on. */
  | { readonly kind: ReturnRule; readonly statusId: string | null };

interface Moment {
  readonly state: PresenceState;
  readonly rules: Rules;
  /** Epoch ms. */
  readonly now: number;
}

/** An absence that is made up has lasted so long: nobody is asked about a short one, in ms. */
const awayMs = 10 * 60_000;
const secondMs = 1000;

const comesBack: readonly PresenceEvent[] = [
  { kind: 'resumed-from-sleep' },
  { kind: 'unlocked' },
  { kind: 'active' },
];

/** An absence by each rule that leaves its end to what holds for all; null where there is no such rule. */
function absences(
  { lock, idle = [], sleep }: Automation,
  from: number,
): readonly PresenceEvent[] | null {
  const common = idle.filter((stage) => stage.return === undefined);
  const longest = Math.max(0, ...common.map(({ afterSeconds }) => afterSeconds));
  const lockedAt = from - (lock?.afterSeconds ?? 0) * secondMs;
  const each = [
    { rules: [lock], event: { kind: 'locked', since: lockedAt } },
    { rules: idle, event: { kind: 'idle-since', since: from - longest * secondMs } },
    { rules: [sleep], event: { kind: 'suspended' } },
  ] as const;
  const given = each.filter(({ rules }) => rules.some((rule) => rule !== undefined));
  if (given.length === 0) return null;
  return given
    .filter(({ rules }) => rules.some((rule) => rule !== undefined && rule.return === undefined))
    .map(({ event }) => event);
}

/** A trial must not be stopped by the breaker, which would count it. */
function unbroken(rules: Rules): Rules {
  const flapLimit = { changes: 1000, minutes: 1 };
  return { ...rules, automation: { ...rules.automation, flapLimit } };
}

function overlayOf({ state, rules, now }: Moment): Claim | null {
  return decide(claimsOf(state, rules, now), rules, now).overlay;
}

/** What coming back at `now` makes of an absence. */
function backFrom(moment: Moment): ReturnTrial {
  const { rules, now } = moment;
  const before = moment.state;
  let after = before;
  for (const event of comesBack) after = advance(after, event, { rules, now });
  const statusId = shownNow({ state: after, rules, now });
  if (after.stayed !== null && after.stayed !== before.stayed) return { kind: 'stay', statusId };
  const isAsked = after.question !== null && after.question !== before.question;
  return { kind: isAsked ? 'ask' : 'at-once', statusId };
}

/** Whether an automatic status shows for an absence; a meeting is none. */
function isAbsence(overlay: Claim | null): boolean {
  return overlay !== null && ['lock', 'idle', 'sleep'].includes(overlay.source);
}

function shownNow({ state, rules, now }: Moment): string | null {
  const { base, overlay } = decide(claimsOf(state, rules, now), rules, now);
  return (overlay ?? base)?.statusId ?? null;
}

/**
 * What would happen if the person came back at `now`: from the absence under way where an
 * automatic status shows for it, else from one of ten minutes that is made up. Changes nothing.
 */
export function tryReturn(given: Moment): ReturnTrial {
  const moment = { ...given, rules: unbroken(given.rules) };
  const { state, rules, now } = moment;
  if (isAbsence(overlayOf(moment))) return backFrom(moment);
  const from = now - awayMs;
  const made = absences(rules.automation, from);
  if (made === null) return { kind: 'no-rule' };
  if (made.length === 0) return { kind: 'own-rules' };
  const fresh = { ...freshState(state), question: null };
  const replaced = made
    .map((event) => ({ state: advance(fresh, event, { rules, now: from }), rules, now }))
    .find((away) => isAbsence(overlayOf(away)));
  return replaced === undefined
    ? { kind: 'untouched', statusId: shownNow(moment) }
    : backFrom(replaced);
}
