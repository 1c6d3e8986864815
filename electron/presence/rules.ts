import type { Automation, ReturnRule } from '../contract/settings/automation.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Status, Kind } from '../contract/settings/status.ts';
import type { Calendar } from './calendar.ts';
import { type Claim, automaticSources, type AutomaticSource } from '../contract/views/claim.ts';
import type { PresenceState } from './state.ts';

/** A claim with whether its time has come; before that, `since` says when it would begin. */
export interface Candidate {
  readonly claim: Claim;
  readonly reached: boolean;
}

/** An automatic claim that lies over the base (lock, idle …). */
export interface OverlayClaim extends Claim {
  readonly source: AutomaticSource;
}

/** A candidate to lie over the base. */
export interface OverlayCandidate extends Candidate {
  readonly claim: OverlayClaim;
}

/** Whether a claim lies over the base, as opposed to one that is a base. */
export function isOverlay<Any extends Pick<Claim, 'source' | 'reason'>>(
  claim: Any,
): claim is Any & { readonly source: AutomaticSource } {
  return isAutomaticSource(claim.source) && claim.reason.kind !== 'stayed';
}

/** A claim that nobody chose: automation stops it when it is paused. */
export function isAutomatic(claim: Pick<Claim, 'source'>): boolean {
  return isAutomaticSource(claim.source) || claim.source === 'schedule';
}

/** From strong (0) to weak; -1 for the sources of bases. */
export function strengthOf(source: Claim['source']): number {
  // The list is typed by its own members; the question is whether the source is one of them.
  return (automaticSources as readonly string[]).indexOf(source);
}

function isAutomaticSource(source: Claim['source']): source is AutomaticSource {
  return strengthOf(source) >= 0;
}

/**
 * Whether the person's "not now" covers this. Each meeting is a cause of its own, so that a
 * dismissal reaches only those that had begun.
 */
export function isDismissed(
  { source, since }: Pick<OverlayClaim, 'source' | 'since'>,
  { dismissed }: Pick<PresenceState, 'dismissed'>,
): boolean {
  return dismissed.some(
    (each) => each.source === source && (source !== 'meeting' || since <= each.at),
  );
}

/** What the settings say about presence; nothing in here changes with time. */
export interface Rules {
  readonly statuses: ReadonlyMap<string, Status>;
  readonly automation: Automation;
  readonly calendar: Calendar;
}

/** The rules of these settings; the calendar must have been made from the same settings. */
export function rulesOf(
  settings: Pick<Settings, 'statuses' | 'automation'>,
  calendar: Calendar,
): Rules {
  return {
    statuses: new Map(settings.statuses.map((status) => [status.id, status])),
    automation: settings.automation,
    calendar,
  };
}

/** A rule's own settings, which go before those that hold for all of them. */
interface OwnRule {
  readonly onlyOver?: readonly Kind[] | undefined;
  readonly return?: ReturnRule | undefined;
}

function stageOf({ reason, statusId }: Claim, { idle }: Automation): OwnRule | undefined {
  if (reason.kind !== 'idle') return undefined;
  const { afterSeconds } = reason;
  return idle?.find((stage) => stage.afterSeconds === afterSeconds && stage.status === statusId);
}

function ownRule(claim: OverlayClaim, automation: Automation): OwnRule {
  const { quit, sleep, lock, calendar: meeting } = automation;
  const rules = { quit, sleep, lock, meeting, idle: stageOf(claim, automation) };
  return rules[claim.source] ?? {};
}

/** Whether this automatic claim may lie over that base; its own rule goes first. */
export function mayLieOver(
  claim: OverlayClaim,
  base: Pick<Claim, 'statusId'>,
  { automation, statuses }: Rules,
): boolean {
  // Sleep and quit obey as well: going home must not replace "On vacation"
  // (docs/presence.md#complaints, case 30).
  const over = ownRule(claim, automation).onlyOver ?? automation.onlyOver;
  const kind = statuses.get(base.statusId)?.kind;
  return over.some((each) => each === kind);
}

/** What happens when the cause of this claim ends; a meeting has none but ends by the clock. */
export function returnOf(claim: OverlayClaim, { automation }: Rules): ReturnRule {
  return ownRule(claim, automation).return ?? automation.return;
}
