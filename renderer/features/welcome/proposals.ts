import type { ProposedStatus } from '../../../electron/contract/setup-commands.ts';
import type { Status } from '../../../electron/contract/status.ts';
import { draftProblems, type DraftProblem } from '../statuses/draft-problems.ts';
import { startStatus } from '../statuses/status-draft.ts';

/** A proposed status as the person wants it. */
export interface ProposalDraft {
  readonly isChosen: boolean;
  readonly name: string;
}

/** By the id of the proposed status. */
export type ProposalDrafts = Readonly<Record<string, ProposalDraft>>;

/** At first those are chosen that tell at least one account something. */
export function startProposals(proposed: readonly ProposedStatus[]): ProposalDrafts {
  return Object.fromEntries(
    proposed.map(({ id, name, accounts }) => [
      id,
      { isChosen: Object.keys(accounts).length > 0, name },
    ]),
  );
}

/** The chosen ones, named as the person wants it. */
export function chosenProposals(
  proposed: readonly ProposedStatus[],
  drafts: ProposalDrafts,
): readonly ProposedStatus[] {
  return proposed.flatMap((status) => {
    const draft = drafts[status.id];
    return draft?.isChosen === true ? [{ ...status, name: draft.name.trim() }] : [];
  });
}

/** What is wrong with the names of the chosen ones, by id, beside the statuses that there are. */
export function proposalProblems(
  chosen: readonly ProposedStatus[],
  statuses: readonly Status[],
): ReadonlyMap<string, DraftProblem> {
  const found = new Map<string, DraftProblem>();
  for (const status of chosen) {
    const others = [...statuses, ...chosen.filter(({ id }) => id !== status.id)];
    const { name } = draftProblems(startStatus(status, []), others);
    if (name !== undefined) found.set(status.id, name);
  }
  return found;
}
