import { describe, expect, test } from 'vitest';
import { countTests } from './count-tests.ts';
import { coveragePage } from './coverage-table.ts';
import { covers } from './covers.ts';
import type { CoverageId } from './vendor-rows.ts';

const result = (status: string, covered?: readonly string[]): object => ({
  status,
  meta: covered === undefined ? {} : { covers: covered },
});
const report = (...results: readonly object[]): object => ({
  testResults: [{ assertionResults: results }],
});

describe('the coverage of the vendors’ documents', () => {
  test('a row counts every test that passed and names it, once each', () => {
    const counts = countTests(
      report(result('passed', ['a', 'a', 'b']), result('passed', ['a']), result('passed')),
    );
    expect(counts).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
  });

  test('a skipped test proves nothing, and a failing one makes all of it unknown', () => {
    expect(countTests(report(result('skipped', ['a'])))).toEqual(new Map());
    expect(countTests(report(result('passed', ['a']), result('failed')))).toBeNull();
  });

  test('the page says yes or no for every row', () => {
    const rows = [
      { id: 'v.field.a', what: 'field', text: 'a|b' },
      { id: 'v.error.400', what: 'error', text: '400' },
    ] as const;
    const page = coveragePage([{ vendor: 'V', rows }], new Map([['v.field.a', 3]]));
    expect(page).toContain(String.raw`| field | ${'`'}a\|b${'`'} | yes | 3 |`);
    expect(page).toContain('| error | `400` | no | 0 |');
    expect(page).toContain('1 of 2 tested.');
  });

  test('an id that no row has is an error', () => {
    // The type forbids it; a value from elsewhere could still be wrong.
    const unknown = 'conpeek.field.none' as CoverageId;
    expect(() => covers(unknown)).toThrow(/no row .* conpeek\.field\.none/);
  });
});
