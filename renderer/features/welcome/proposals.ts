import { cleanLine } from '../../../electron/contract/clean-text.ts';
import type { Kind, Status } from '../../../electron/contract/settings/status.ts';
import type { ProposedStatus } from '../../../electron/contract/commands/first-setup.ts';
import { draftProblems, type DraftProblem } from '../../account-settings/draft-problems.ts';
import { startStatus } from '../../account-settings/status-draft.ts';

/** A proposed status as the person wants it. */
export interface ProposalDraft {
  readonly isChosen: boolean;
  readonly name: string;
  readonly kind: Kind;
}

/** By the id of the proposed status. */
export type ProposalDrafts = Readonly<Record<string, ProposalDraft>>;

/** A status to be created. */
export type ChosenStatus = Omit<ProposedStatus, 'origin' | 'called'>;

/** At first those are chosen that set something at at least one account, and whose kind is no guess. */
export function startProposals(proposed: readonly ProposedStatus[]): ProposalDrafts {
  return Object.fromEntries(
    proposed.map(({ id, name, kind, origin, accounts }) => {
      const isChosen = origin !== 'unclear' && Object.keys(accounts).length > 0;
      return [id, { isChosen, name, kind }];
    }),
  );
}

/** The chosen ones, as the person wants them. */
export function chosenProposals(
  proposed: readonly ProposedStatus[],
  drafts: ProposalDrafts,
): readonly ChosenStatus[] {
  return proposed.flatMap(({ id, icon, minutes, accounts }) => {
    const draft = drafts[id];
    if (draft?.isChosen !== true) return [];
    const own = { id, name: cleanLine(draft.name), kind: draft.kind, accounts };
    return [{ ...own, ...(icon && { icon }), ...(minutes && { minutes }) }];
  });
}

/** What is wrong with the names of the chosen ones, by id, beside the statuses that there are. */
export function proposalProblems(
  chosen: readonly ChosenStatus[],
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
