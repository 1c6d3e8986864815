import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import { exists, numberedTests } from './found-tests.ts';
import { presencePage } from './page.ts';

const page = path.join(import.meta.dirname, '../../../../docs/presence.md');

describe('the cases of other programs', () => {
  it('are 80, each with a test or a reason', () => {
    expect(cases.map(({ number }) => number)).toEqual(
      Array.from({ length: 80 }, (_, at) => at + 1),
    );
    const found = numberedTests();
    const bare = cases.filter(
      ({ number, tests, because }) =>
        !found.has(number) && tests === undefined && because === undefined,
    );
    expect(bare).toEqual([]);
  });

  it('name only tests that exist', () => {
    const missing = cases.flatMap(({ tests = [] }) => tests.filter((test) => !exists(test)));
    expect(missing).toEqual([]);
  });
});

describe('docs/presence.md', () => {
  it('says what the code does; a stale page is written anew, to be looked at and committed', async () => {
    const style = await resolveConfig(page);
    const due = await format(presencePage(), { ...style, parser: 'markdown' });
    const present = await readFile(page, 'utf8').catch(() => '');
    if (present !== due) await writeFile(page, due);
    expect(present).toBe(due);
  });
});
