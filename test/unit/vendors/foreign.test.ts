import { describe, expect, test } from 'vitest';
import { isForeign, type DriftQuestion } from '../../../electron/vendors/foreign.ts';

const automatic: DriftQuestion = {
  origin: 'automatic',
  overwriteTheirs: false,
  lastShown: 'attend',
  known: true,
};

describe('a change made elsewhere', () => {
  test('is one that is neither wanted nor what was last known', () => {
    expect(isForeign({ shows: 'meeting', wanted: 'absence' }, automatic)).toBe(true);
  });

  test.each([
    ['what was last known', 'attend'],
    ['what is wanted', 'absence'],
    ['empty', ''],
    ['nothing', null],
  ])('is not %s', (_, shows) => {
    expect(isForeign({ shows, wanted: 'absence' }, automatic)).toBe(false);
  });

  test('at first contact is anything neither empty nor wanted', () => {
    const first = { ...automatic, known: false, lastShown: null };
    expect(isForeign({ shows: 'attend', wanted: 'absence' }, first)).toBe(true);
    expect(isForeign({ shows: '', wanted: 'absence' }, first)).toBe(false);
  });

  test('is not what a write of ours without an answer left', () => {
    expect(isForeign({ shows: 'lunch', wanted: 'absence', wrote: 'lunch' }, automatic)).toBe(false);
    expect(isForeign({ shows: 'meeting', wanted: 'absence', wrote: 'lunch' }, automatic)).toBe(
      true,
    );
  });

  test('never stops a choice by the person, nor the rule to keep mine', () => {
    const shown = { shows: 'meeting', wanted: 'absence' };
    expect(isForeign(shown, { ...automatic, origin: 'person' })).toBe(false);
    expect(isForeign(shown, { ...automatic, overwriteTheirs: true })).toBe(false);
  });
});
