import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { optionError } from '../../../../electron/controls/command-line/parse.ts';
import { optionTable } from '../../../../electron/controls/command-line/option-table.ts';
import { languages } from '../../../../electron/contract/languages.ts';
import { speechOf } from '../support.ts';

const wrong = [['--nonsense'], ['-m'], ['--for'], ['--for', '-5m'], ['--json=yes']];

/** What Node says of these words, which is English everywhere. */
function messageOf(args: readonly string[]): string {
  try {
    parseArgs({ args: [...args], options: optionTable, allowPositionals: true });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

async function said(message: string, language: (typeof languages)[number]): Promise<string> {
  const { key, params } = optionError(message).problem;
  return (await speechOf(language)).texts.t(`cli:${key}`, params);
}

describe('what is wrong with an option', () => {
  it.each(wrong)('is told in English as Node does: %s %s', async (...args) => {
    const message = messageOf(args.filter((word) => typeof word === 'string'));
    expect(await said(message, 'en')).toBe(message.split('\n')[0]);
  });

  it.each(wrong)('is told in every other language in its own words: %s %s', async (...args) => {
    const [option = ''] = args;
    const message = messageOf(args.filter((word) => typeof word === 'string'));
    for (const language of languages.filter((each) => each !== 'en')) {
      const line = await said(message, language);
      expect(line).toContain(option.split('=')[0]);
      expect(line).not.toMatch(/option|argument|ambiguous|missing/iu);
    }
  });

  it('is passed on where nobody has met it', async () => {
    expect(await said('Something new\nwith more', 'ko')).toBe('Something new');
  });
});
