import { describe, expect, it } from 'vitest';
import { closingLine, NOT_RUN, readTally, sumOf } from '../../../scripts/test/tally.mjs';

describe('the tally of a command', () => {
  it.each([
    [
      'the last closing line',
      '1 passed, 0 failed, 0 skipped\nmore\n7 passed, 2 failed, 3 skipped\n',
      1,
      [7, 2, 3],
    ],
    ['only a line of its own', 'unit: 9 passed, 1 failed, 0 skipped (3 s)\n', 0, [1, 0, 0]],
    ['its exit code where it counts nothing', 'done\n', 0, [1, 0, 0]],
    ['a failure where it counts nothing', 'oops\n', 3, [0, 1, 0]],
    ['a code that tells of more than the line', '7 passed, 0 failed, 0 skipped\n', 1, [7, 1, 0]],
    ['what did not run is skipped, not passed', 'not run: why\n', NOT_RUN, [0, 0, 1]],
    ['what did not run and says so', '0 passed, 0 failed, 1 skipped\n', NOT_RUN, [0, 0, 1]],
  ] as const)('is %s', (...[, output, code, expected]) => {
    const { passed, failed, skipped } = readTally(output, code);
    expect([passed, failed, skipped]).toEqual(expected);
  });

  it('is added up to a line that reads as one again', () => {
    const whole = sumOf([
      { passed: 5, failed: 0, skipped: 1 },
      { passed: 2, failed: 1, skipped: 0 },
    ]);
    expect(closingLine(whole)).toBe('7 passed, 1 failed, 1 skipped');
    expect(readTally(closingLine(whole), 1)).toEqual(whole);
  });
});
