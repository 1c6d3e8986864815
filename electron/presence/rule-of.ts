import type { Automation } from '../contract/automation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Kind } from '../contract/kind.ts';
import type { ReturnRule } from '../contract/return-rule.ts';
import type { Rules } from './rules.ts';

/** What a rule says for itself, over what holds for all of them. */
interface OwnRule {
  readonly onlyOver?: readonly Kind[] | undefined;
  readonly return?: ReturnRule | undefined;
}

function idleRule({ idle = [] }: Automation, { reason, statusId }: Claim): OwnRule | undefined {
  if (reason.kind !== 'idle') return undefined;
  const { afterSeconds } = reason;
  return idle.find((stage) => stage.afterSeconds === afterSeconds && stage.status === statusId);
}

function ownRule(claim: Claim, automation: Automation): OwnRule | undefined {
  switch (claim.source) {
    case 'quit':
    case 'sleep':
    case 'lock':
      return automation[claim.source];
    case 'idle':
      return idleRule(automation, claim);
    case 'meeting':
      return automation.calendar;
    case 'manual':
    case 'schedule':
    case 'start':
      return undefined;
  }
}

/** Whether this automatic claim may lie over a base of this kind; its own rule goes first. */
export function mayLieOver(claim: Claim, kind: Kind | undefined, { automation }: Rules): boolean {
  // Sleep and quit obey as well: going home in "On vacation" must leave it (peers: never surprise).
  const over = ownRule(claim, automation)?.onlyOver ?? automation.onlyOver;
  return kind !== undefined && over.includes(kind);
}

/** What happens when the cause of this claim ends. A meeting has an end of its own: at once. */
export function returnOf(claim: Claim, { automation }: Rules): ReturnRule {
  if (claim.source === 'meeting') return 'at-once';
  return ownRule(claim, automation)?.return ?? automation.return;
}
