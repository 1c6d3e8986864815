import { expect, importFile, test } from './support/fixtures.ts';

const hangul = /\p{Script=Hangul}/u;
const english = /\b(?:must|is|not|be|the|known|key|file|there|no)\b/u;

test('a bad file names its field in the language that the person chose', async ({
  connected,
  company,
}) => {
  const general = { ...company.file().general, language: 'ko' };
  expect(await importFile(connected, { ...company.file(), general })).toMatchObject({ code: 0 });
  const bad: readonly (readonly [where: string, spoil: object])[] = [
    ['colour', { colour: 'red' }],
    ['version', { version: 2 }],
    ['statuses[0].minutes', { statuses: [{ ...company.file().statuses[0], minutes: 0 }] }],
    ['accounts[0].baseUrl', { accounts: [{ ...company.file().accounts[0], baseUrl: 'x' }] }],
    ['automation.lock.status', { automation: { lock: { status: 'gone' } } }],
  ];
  for (const [where, spoil] of bad) {
    const result = await importFile(connected, { ...company.file(), general, ...spoil });
    expect(result).toMatchObject({ code: 5, stdout: '' });
    expect(result.stderr).toMatch(/^[^\n]+\n$/u);
    expect(result.stderr.startsWith(`${where}: `), result.stderr).toBe(true);
    const sentence = result.stderr.slice(where.length);
    expect(sentence).toMatch(hangul);
    expect(sentence).not.toMatch(english);
  }
  const broken = await importFile(connected, '{"version": 1,');
  expect(broken).toMatchObject({ code: 5, stdout: '' });
  expect(broken.stderr).toMatch(/^1\D+15\D+\n$/u);
  expect(broken.stderr).toMatch(hangul);
});
