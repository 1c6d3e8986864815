import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../../../../renderer/features/directory/differences.ts';
import { isBlank } from '../../../../../renderer/features/directory/record-draft.ts';
import { lineOf } from '../../../../../renderer/features/directory/record-values.ts';
import { refusedField } from '../../../../../renderer/features/directory/record-form.tsx';
import { filterOf, noSearch } from '../../../../../renderer/features/directory/use-record-list.ts';

describe('a search', () => {
  it('names only what narrows it', () => {
    expect(filterOf(noSearch)).toEqual({});
    expect(filterOf({ query: ' kim ', role: 'worker', group: 'g1' })).toEqual({
      query: 'kim',
      roles: ['worker'],
      groups: ['g1'],
    });
  });
});

describe('a value as one line', () => {
  it.each([
    ['text', 'text'],
    ['', null],
    [null, null],
    [undefined, null],
    [[], null],
    [['a', 'b'], 'a, b'],
    [7, '7'],
    [{ a: 1 }, '{"a":1}'],
  ])('%j is %j', (value, line) => {
    expect(lineOf(value)).toBe(line);
  });
});

describe('differences between two readings', () => {
  it('are told member by member of a map, also where it was not there before', () => {
    const difference = { key: 'attributes', member: 'a', from: null, to: '1' };
    expect(differencesBetween({ attributes: null }, { attributes: { a: '1' } })).toEqual([
      difference,
    ]);
    expect(differencesBetween({}, { attributes: { a: '1' } })).toEqual([difference]);
  });

  it('are not those that nobody can see', () => {
    expect(differencesBetween({ a: null, b: '', c: [] }, { a: '', b: null, c: null })).toEqual([]);
  });

  it('tell a whole field where its kind changed', () => {
    expect(differencesBetween({ a: 'text' }, { a: { b: '1' } })).toEqual([
      { key: 'a', member: null, from: 'text', to: '{"b":"1"}' },
    ]);
  });
});

describe('a blank text', () => {
  it.each(['', '  ', '\n', '\u200B\u2060', '\u200F'])('is %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['a', '👍', '０', 'שלום'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('the field that a refusal names', () => {
  const about = (sentence: string): string | null =>
    refusedField({ kind: 'answered', error: { code: 'failed', sentence } }, ['units', 'name']);

  it('is the one before a colon', () => {
    expect(about('Office said: units.0: ObjectId expected (400)')).toBe('units');
  });

  it('is none where several or none are named', () => {
    expect(about('units: wrong; name: wrong')).toBeNull();
    expect(about('Office refused the name')).toBeNull();
    expect(refusedField({ kind: 'unreachable' }, ['units'])).toBeNull();
  });
});
