import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../../electron/sandbox/assumptions.ts';
import { exists, filesIn, problemOf, readText } from './pages.ts';

const code = ['electron', 'renderer', 'scripts', 'test']
  .flatMap((folder) => filesIn(folder, /\.(?:ts|tsx|mjs|cjs|css|html)$/u))
  // It has to show what it looks for.
  .filter((file) => !file.startsWith('test/unit/docs/'));
const configurations = ['.dependency-cruiser.cjs', 'electron-builder.yml', 'eslint.config.mjs'];

/** The comments of a file, with lines that belong together joined. */
function commentsOf(file: string): string {
  const marks = file.endsWith('.yml') ? /#.*/gu : /\/\*[\s\S]*?\*\/|\/\/.*/gu;
  const comments = readText(file).match(marks) ?? [];
  return comments.join('\n').replaceAll(/\n\s*(?:\*|\/\/|#)\s?/gu, ' ');
}

const commented = [...code, ...configurations].map((file) => ({ file, text: commentsOf(file) }));

/** What each match comes to, with the file it is in; what is null is well. */
function problems(
  shape: RegExp,
  problem: (match: RegExpMatchArray) => string | null,
): readonly string[] {
  return commented.flatMap(({ file, text }) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const found = problem(match);
      return found === null ? [] : [`${file}: ${found}`];
    }),
  );
}

const citation = /docs\/[\w./-]+?\.md(?:#[\w-]+)?/gu;

describe('citations in comments', () => {
  it('are many, so the shape they are looked for by fits', () => {
    expect(problems(citation, ([target]) => target).length).toBeGreaterThan(100);
  });

  it('lead to a heading of a page of this project', () => {
    expect(problems(citation, ([target]) => problemOf(target))).toEqual([]);
  });

  it('name a page wholly, with its ending', () => {
    const shape = /docs\/[\w/-]+(?![\w/-])(?!\.md)/gu;
    expect(problems(shape, ([place]) => (exists(place) ? null : `${place} is not there`))).toEqual(
      [],
    );
  });

  it('have one form, which says where to look', () => {
    const old =
      /\((?:design|control|contract|peers?|vendors?|quick reference|ADR|decision)\b(?:[:,]| \d)|quick reference|\bpeers \d|\bADR \d|\bdecision \d/gu;
    expect(problems(old, ([text]) => text)).toEqual([]);
  });
});

describe('what comments name besides', () => {
  it('are complaints that docs/presence.md lists', () => {
    const listed = new Set(
      [...readText('docs/presence.md').matchAll(/^\| (\d+) +\|/gmu)].map(([, number]) => number),
    );
    const shape = /docs\/presence\.md#complaints, cases? ([\d ,and]+)/gu;
    const unknown = problems(shape, ([, numbers = '']) => {
      const missing = (numbers.match(/\d+/gu) ?? []).filter((number) => !listed.has(number));
      return missing.length === 0 ? null : `there is no case ${missing.join(', ')}`;
    });
    expect(listed.size).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });

  it('are pages of a vendor that docs/vendors/api.md links', () => {
    const row = /^\| (Conpeek|Garoon|LINE WORKS|Idealist) +\| (\S[^|]*\S) +\| </gmu;
    const linked = new Set(
      [...readText('docs/vendors/api.md').matchAll(row)].map(
        ([, vendor = '', page = '']) => `${vendor}, ${page}`,
      ),
    );
    const shape = /\(((?:Conpeek|Garoon|LINE WORKS|Idealist), [^():]*)/gu;
    const unknown = problems(shape, ([, page = '']) => (linked.has(page) ? null : page));
    expect(linked.size).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });

  it('are assumptions that the sample workplace can be switched by', () => {
    const unknown = problems(/\b(?:CP|GA|LW|ID)-\d+\b/gu, ([id]) =>
      Object.hasOwn(ASSUMPTIONS, id) ? null : id,
    );
    expect(unknown).toEqual([]);
  });
});
