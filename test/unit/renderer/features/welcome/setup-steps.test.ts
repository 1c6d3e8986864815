import { describe, expect, it } from 'vitest';
import type { ProposedStatus } from '../../../../../electron/contract/setup-commands.ts';
import { statusSchema } from '../../../../../electron/contract/status.ts';
import {
  chosenProposals,
  proposalProblems,
  startProposals,
} from '../../../../../renderer/features/welcome/proposals.ts';
import { setupPlace } from '../../../../../renderer/features/welcome/setup-place.ts';

const proposed: readonly ProposedStatus[] = [
  { id: 'available', name: 'Available', kind: 'available', accounts: { one: { value: 'x' } } },
  { id: 'lunch', name: 'Lunch', kind: 'break', minutes: 60, accounts: {} },
];

describe('where the first start goes on', () => {
  it('is at the step that is due, once an account is connected', () => {
    expect(setupPlace('statuses', 1)).toBe('statuses');
    expect(setupPlace('automation', null)).toBe('automation');
  });

  it('is at the beginning where nothing is due or no account is left', () => {
    expect(setupPlace(null, 2)).toBe('choices');
    expect(setupPlace('statuses', 0)).toBe('choices');
  });
});

describe('the proposed statuses', () => {
  it('are chosen at first where they tell an account something', () => {
    const drafts = startProposals(proposed);
    expect(chosenProposals(proposed, drafts).map(({ id }) => id)).toEqual(['available']);
  });

  it('have the names that the person gives them', () => {
    const drafts = { ...startProposals(proposed), lunch: { isChosen: true, name: ' Pizza ' } };
    expect(chosenProposals(proposed, drafts)[1]).toEqual({ ...proposed[1], name: 'Pizza' });
  });

  it('need names that differ from each other and from what is there', () => {
    const named = (name: string): readonly ProposedStatus[] =>
      chosenProposals(proposed, {
        ...startProposals(proposed),
        lunch: { isChosen: true, name },
      });
    expect(proposalProblems(named('Lunch'), []).size).toBe(0);
    expect(proposalProblems(named(' '), []).get('lunch')).toEqual({ kind: 'needed' });
    expect([...proposalProblems(named('available'), []).keys()]).toEqual(['available', 'lunch']);
    const there = statusSchema.parse({ id: 'food', name: 'LUNCH', kind: 'break' });
    expect(proposalProblems(named('Lunch'), [there]).get('lunch')).toEqual({
      kind: 'name-taken',
      by: 'LUNCH',
    });
  });
});
