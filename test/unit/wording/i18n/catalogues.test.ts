import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/languages.ts';

const root = path.join(import.meta.dirname, '../../../../electron');
const files = ['cli.json', 'main.json', 'shared.json'];
const plural = /_(?:zero|one|two|few|many|other)$/u;
const cases = files.flatMap((file) => languages.map((language) => ({ file, language })));

/** Nested texts as `a.b.c` → text. */
function flatten(value: unknown, at = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    flatten(inner, at === '' ? key : `${at}.${key}`),
  );
}

function textsOf(language: string, file: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(root, 'contract/texts', language, file), 'utf8');
  return new Map(flatten(JSON.parse(text)));
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map(([, name = '']) => name);
  return [...new Set(names)].sort().join();
}

function baseKeys(texts: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(plural, '')))].sort();
}

describe.each(cases)('$file in $language', ({ file, language }) => {
  const english = textsOf('en', file);
  const texts = textsOf(language, file);

  it('has the same keys as English', () => {
    expect(baseKeys(texts)).toEqual(baseKeys(english));
  });

  it('has the same placeholders as English in every text, and no text is empty', () => {
    const wrong = [...texts].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
      return text.trim() === '' || placeholders(text) !== placeholders(original);
    });
    expect(wrong).toEqual([]);
  });

  it('has every plural form of the language where it counts', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => plural.test(key));
    const missing = [...new Set(counted.map((key) => key.replace(plural, '')))].filter((base) =>
      wanted.some((form) => !texts.has(`${base}_${form}`)),
    );
    expect(missing).toEqual([]);
  });
});

describe('every text that the program names', () => {
  const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(path.join(root, name), 'utf8');
      return [...source.matchAll(/'((?:main|cli|shared):[\w.-]+)'/gu)].map(([, key = '']) => key);
    });

  it('exists', () => {
    const known = new Set(
      files.flatMap((file) =>
        baseKeys(textsOf('en', file)).map((key) => `${path.basename(file, '.json')}:${key}`),
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
  });
});
