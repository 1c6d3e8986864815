import { describe, expect, it } from 'vitest';
import { filterChoices } from '../../../../../renderer/features/status/searchable-choices.tsx';
import { makeChoice } from '../../make-view.ts';

const choices = [
  makeChoice({ id: 'lunch', name: 'Śniadanie' }),
  makeChoice({ id: 'call', name: 'On a long call' }),
  makeChoice({ id: 'rest', name: '점심 식사' }),
];

function idsFor(query: string): readonly string[] {
  return filterChoices(choices, query).map((choice) => choice.id);
}

describe('the search for a status', () => {
  it('finds all without a query', () => {
    expect(idsFor('')).toEqual(['lunch', 'call', 'rest']);
    expect(idsFor('  ')).toEqual(['lunch', 'call', 'rest']);
  });

  it('takes no notice of case, accents and the order of words', () => {
    expect(idsFor('sniad')).toEqual(['lunch']);
    expect(idsFor('CALL long')).toEqual(['call']);
  });

  it('finds by id too, and in any script', () => {
    expect(idsFor('lunch')).toEqual(['lunch']);
    expect(idsFor('점심')).toEqual(['rest']);
  });

  it('finds nothing where a word is missing', () => {
    expect(idsFor('long lunch')).toEqual([]);
  });
});
