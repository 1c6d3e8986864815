import type { Source } from '../contract/views/claim.ts';
import { claimsOf } from './claims-of.ts';
import { decide } from './resolve.ts';
import { returnOf, type Rules, isOverlay } from './rules.ts';
import type { PresenceState, Question } from './state.ts';

/**
 * Rule `return: stay`: where a cause has just ended and took the automatic status in effect with
 * it, that status remains as the base until the person picks or clears.
 */
export function keepStayed(
  before: PresenceState,
  after: PresenceState,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): PresenceState {
  if (before.causes === after.causes) return after;
  const was = decide(claimsOf(before, rules, now), rules, now).overlay;
  if (was === null || returnOf(was, rules) !== 'stay') return after;
  const held = claimsOf(after, rules, now).some((claim) => isOverlay(claim));
  if (held) return after;
  return { ...after, stayed: { ...was, reason: { kind: 'stayed', source: was.source } } };
}

/** A shorter absence is not worth a question, and two that are closer than this are one, in ms. */
const worthAskingMs = 5 * 60_000;
const absences: readonly Source[] = ['lock', 'idle', 'sleep'];

/**
 * Absence counts from the last input (docs/presence.md#complaints, case 10), or from lock or sleep
 * if that was first.
 */
function leftAt({ causes: { lock, idle, sleep } }: PresenceState): number {
  return Math.min(...[lock, idle, sleep].flatMap((cause) => (cause === null ? [] : [cause.since])));
}

/** One question at a time: an absence soon after an unnamed one extends it, a later one replaces it. */
function withQuestion(open: Question | null, asked: Question): Question {
  const isSame = open !== null && asked.since - open.until < worthAskingMs;
  return isSame ? { ...asked, since: Math.min(open.since, asked.since) } : asked;
}

/**
 * Rule `return: ask`: where the automatic status of an absence has just ended and another one
 * shows, what the absence was is asked. The status is back at once all the same, and unanswered
 * the record keeps what was shown (docs/presence.md#complaints, case 57).
 */
export function askOnReturn(
  before: PresenceState,
  after: PresenceState,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): PresenceState {
  const { base, overlay } = decide(claimsOf(before, rules, now), rules, now);
  if (overlay === null || returnOf(overlay, rules) !== 'ask') return after;
  if (!absences.includes(overlay.source) || overlay.statusId === base.statusId) return after;
  if (decide(claimsOf(after, rules, now), rules, now).overlay !== null) return after;
  const since = leftAt(before);
  if (now - since < worthAskingMs) return after;
  const question = withQuestion(after.question, { since, until: now, source: overlay.source });
  return { ...after, question };
}
