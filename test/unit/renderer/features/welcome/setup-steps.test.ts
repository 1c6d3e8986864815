import { describe, expect, it } from 'vitest';
import type { ProposedStatus } from '../../../../../electron/contract/commands/first-setup.ts';
import { statusSchema } from '../../../../../electron/contract/settings/status.ts';
import {
  chosenProposals,
  proposalProblems,
  startProposals,
  type ChosenStatus,
} from '../../../../../renderer/features/welcome/proposals.ts';
import { firstStage } from '../../../../../renderer/features/welcome/welcome-page.tsx';

const proposed: readonly ProposedStatus[] = [
  {
    id: 'available',
    name: 'Available',
    kind: 'available',
    origin: 'usual',
    accounts: { one: { value: 'x' } },
    called: {},
  },
  {
    id: 'lunch',
    name: 'Lunch',
    kind: 'break',
    icon: 'lunch',
    minutes: 60,
    origin: 'usual',
    accounts: {},
    called: {},
  },
  {
    id: 'training',
    name: 'Training',
    kind: 'busy',
    origin: 'unclear',
    accounts: { one: { value: 'y' } },
    called: { one: 'Training' },
  },
];

describe('where the first start goes on', () => {
  it('is at the step that is due, once an account is connected', () => {
    expect(firstStage('statuses', 1)).toBe('statuses');
    expect(firstStage('automation', null)).toBe('automation');
  });

  it('is at the beginning where nothing is due or no account is left', () => {
    expect(firstStage(null, 2)).toBe('choices');
    expect(firstStage('statuses', 0)).toBe('choices');
  });
});

describe('the proposed statuses', () => {
  it('are chosen at first where they tell an account something', () => {
    const drafts = startProposals(proposed);
    expect(chosenProposals(proposed, drafts).map(({ id }) => id)).toEqual(['available']);
  });

  it('have the names that the person gives them', () => {
    const lunch = { isChosen: true, name: ' Pizza ', kind: 'break' } as const;
    const drafts = { ...startProposals(proposed), lunch };
    expect(chosenProposals(proposed, drafts)[1]).toEqual({
      id: 'lunch',
      name: 'Pizza',
      kind: 'break',
      icon: 'lunch',
      minutes: 60,
      accounts: {},
    });
  });

  it('are not chosen where their kind is a guess, and get the kind that the person says', () => {
    const drafts = startProposals(proposed);
    expect(drafts['training']).toEqual({ isChosen: false, name: 'Training', kind: 'busy' });
    const training = { isChosen: true, name: 'Training', kind: 'away' } as const;
    const chosen = chosenProposals(proposed, { ...drafts, training });
    expect(chosen.at(-1)).toMatchObject({ id: 'training', kind: 'away' });
  });

  it('need names that differ from each other and from what is there', () => {
    const named = (name: string): readonly ChosenStatus[] =>
      chosenProposals(proposed, {
        ...startProposals(proposed),
        lunch: { isChosen: true, name, kind: 'break' },
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
