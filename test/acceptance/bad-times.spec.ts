import { expect, test } from './support/fixtures.ts';
import { dayMs } from '../../electron/contract/time.ts';

const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

/** The words, and the option that the line must name. */
const wrong: readonly (readonly [words: readonly string[], option: string])[] = [
  [['set', 'lunch', '--for', '0m'], '--for'],
  [['set', 'lunch', '--for', '-5m'], '--for'],
  [['set', 'lunch', '--for=-5m'], '--for'],
  [['set', 'lunch', '--for', '400d'], '--for'],
  [['set', 'lunch', '--until', '24:30'], '--until'],
  [['set', 'lunch', '--until', '2026-02-30T10:00:00Z'], '--until'],
  [['set', 'lunch', '--wait', '--timeout=-1s'], '--timeout'],
  [['pause', '--for', '0s'], '--for'],
  [['pause', '--for', '400d'], '--for'],
];

for (const [words, option] of wrong) {
  test(`"${words.join(' ')}" is refused with the option's name: 2`, async ({ presently }) => {
    const result = await presently(...words);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/^[^\n]+\n$/u);
    expect(result.stderr).toContain(option);
  });
}

test('an end in the past or in 400 days is refused, and what shows stays', async ({
  connected,
}) => {
  for (const days of [-1, 400]) {
    const result = await connected('set', 'lunch', '--until', inDays(days));
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/^until: [^\n]+\n$/u);
  }
  expect((await connected('status')).stdout).not.toContain('Lunch');
  expect((await connected('set', 'lunch', '--until', inDays(365))).code).toBe(0);
});
