import { expect, test } from './support/fixtures.ts';

const wrong: readonly (readonly string[])[] = [
  ['dance'],
  ['set'],
  ['set', 'lunch', 'break'],
  ['set', 'lunch', '--for', 'soon'],
  ['set', 'lunch', '--for', '0s'],
  ['set', 'lunch', '--for', '367d'],
  ['set', 'lunch', '--for', '9000h'],
  ['set', 'lunch', '--for', '1h', '--until', '13:00'],
  ['set', 'lunch', '--until', '25:00'],
  ['set', 'lunch', '--until', '2026-11-22T13:00:00'],
  ['set', 'lunch', '--timeout', '5s'],
  ['set', 'lunch', '--loud'],
  ['status', '--for', '1h'],
  ['history', '--json', '--csv'],
  ['history', '--from', 'yesterday'],
  ['import'],
  ['quit', 'now'],
];

for (const words of wrong) {
  test(`"${words.join(' ')}" is wrong usage before anything is contacted: 2`, async ({
    presently,
  }) => {
    const result = await presently(...words);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/^\S.*\n$/u);
  });
}

for (const words of [['status'], ['set', 'lunch'], ['clear'], ['quit'], ['accounts'], ['export']]) {
  test(`"${words.join(' ')}" without a running app: 3`, async ({ presently }) => {
    const result = await presently(...words);
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toMatch(/^\S.*\n$/u);
  });
}

test('import needs the running app: 3', async ({ presently, company }) => {
  const file = JSON.stringify(company.file());
  expect((await presently.fed(file, 'import', '-')).code).toBe(3);
});

test('a file that cannot be read is a failure: 1, and the line names it', async ({ started }) => {
  const result = await started('import', '/nowhere/presently.json');
  expect(result).toMatchObject({ code: 1, stdout: '' });
  expect(result.stderr).toMatch(/^\/nowhere\/presently\.json: .+\n$/u);
});

test('a time that has passed is wrong usage: 2', async ({ connected }) => {
  const result = await connected('set', 'lunch', '--until', '2020-01-01T00:00:00Z');
  expect(result).toMatchObject({ code: 2, stdout: '' });
});
