import { describe, expect, it } from 'vitest';
import {
  type ProblemKey,
  type Saying,
  isOwnProblem,
} from '../../../../electron/contract/file-problem.ts';
import { languages } from '../../../../electron/contract/languages.ts';
import enMain from '../../../../electron/contract/texts/en/main.json' with { type: 'json' };
import { problemLine, sentenceOf } from '../../../../electron/wording/failures.ts';
import { speechOf } from '../../controls/support.ts';
import { englishWordsIn } from './english-words.ts';

const counts = [1, 2, 5, 22, 4096];
const longestLine = 240;
const filled = {
  ...{ choice: '7', choices: '8, 9', column: 3, id: 'x1', line: 2, size: 6 },
  ...{ sentence: '…', value: 'x2' },
};
// The compiler derives the keys from this very file.
const keys = [
  ...new Set(Object.keys(enMain.problem).map((key) => key.replace(/_[a-z]+$/u, ''))),
] as ProblemKey[];

describe.each(languages)('a sentence about wrong input in %s', (language) => {
  it.each(keys)('is one filled line without a word of English: %s', async (key) => {
    const { texts } = await speechOf(language);
    for (const count of counts) {
      const sentence = sentenceOf({ key, params: { ...filled, count } }, texts);
      expect(sentence).toMatch(/^[^\n{}]+$/u);
      expect(sentence).not.toContain('problem.');
      expect(sentence.length).toBeLessThanOrEqual(longestLine);
      if (language !== 'en') expect(englishWordsIn(sentence)).toEqual([]);
    }
  });

  it('has the path before it as it is, and what may be quoted', async () => {
    const { texts } = await speechOf(language);
    const saying: Saying = { key: 'time-zone', params: {}, quote: 'Mars/Base' };
    const path = 'automation.workingHours.timeZone';
    const line = problemLine({ path: path.split('.'), saying }, texts);
    expect(line.startsWith(`${path}: `)).toBe(true);
    expect(line).toContain('Mars/Base');
    expect(problemLine({ path: null, saying }, texts)).toBe(line.slice(path.length + 2));
  });

  it('never takes a value for a text of the catalogue', async () => {
    const { texts } = await speechOf(language);
    const id = '{{line}}$t(main:tray.quit)';
    expect(sentenceOf({ key: 'no-status', params: { id, line: 1 } }, texts)).toContain(id);
    const quoted = sentenceOf({ key: 'time-zone', params: {}, quote: id }, texts);
    expect(quoted).toContain(id);
  });
});

describe('numbers', () => {
  it.each([
    ['en', 1, 'must have at most 1 character'],
    ['en', 80, 'must have at most 80 characters'],
    ['pl', 2, 'może mieć najwyżej 2 znaki'],
    ['pl', 80, 'może mieć najwyżej 80 znaków'],
    ['ru', 21, 'не больше 21 символа'],
    ['ru', 80, 'не больше 80 символов'],
  ] as const)('are told with their plural form: %s %i', async (language, count, sentence) => {
    const { texts } = await speechOf(language);
    expect(sentenceOf({ key: 'most-characters', params: { count } }, texts)).toBe(sentence);
  });
});

describe('a message of a schema', () => {
  it('is ours only where it is one of our keys', () => {
    expect(isOwnProblem('hours')).toBe(true);
    expect(isOwnProblem('Invalid input')).toBe(false);
    expect(isOwnProblem('toString')).toBe(false);
  });
});
