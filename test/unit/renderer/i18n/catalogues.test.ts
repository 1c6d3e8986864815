import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/languages.ts';

const folder = join(import.meta.dirname, '../../../../electron/contract/texts');
const plural = /_(?:zero|one|two|few|many|other)$/u;

/** Flattens nested texts to `a.b.c` → text. */
function flatten(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

function readTexts(language: string, file: string): ReadonlyMap<string, string> {
  const path = join(folder, language, file);
  if (!existsSync(path)) return new Map();
  return new Map(flatten(JSON.parse(readFileSync(path, 'utf8')), ''));
}

/** A text that stands for one of `shared.json` says what that one says; nothing, if there is none. */
function resolved(text: string, language: string): string {
  return text.replaceAll(
    /\$t\(shared:([\w.-]+)\)/gu,
    (_, key: string) => readTexts(language, 'shared.json').get(key) ?? '',
  );
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map((match) => match[1] ?? '').sort();
}

/** Keys without their plural ending. */
function baseKeys(texts: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(plural, '')))].sort();
}

const files = readdirSync(join(folder, 'en')).filter((file) =>
  ['window.json', 'shared.json', 'main.json'].includes(file),
);
const cases = files.flatMap((file) => languages.map((language) => ({ file, language })));

describe.each(cases)('$file in $language', ({ file, language }) => {
  const english = readTexts('en', file);
  const texts = readTexts(language, file);

  it('has the same keys as English', () => {
    expect(baseKeys(texts)).toEqual(baseKeys(english));
  });

  it('has no empty text', () => {
    const said = [...texts].map(([key, text]) => [key, resolved(text, language)] as const);
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has the same placeholders as English in every text', () => {
    const wrong = [...texts].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
      return placeholders(text).join() !== placeholders(original).join();
    });
    expect(wrong).toEqual([]);
  });

  it('has every plural form of the language and no other', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => plural.test(key));
    const wrong = [...new Set(counted.map((key) => key.replace(plural, '')))].filter((base) => {
      const forms = counted
        .filter((key) => key.replace(plural, '') === base)
        .map((key) => key.slice(base.length + 1));
      return forms.sort().join() !== [...wanted].sort().join();
    });
    expect(wrong).toEqual([]);
  });
});

const scripts = {
  pl: /\p{Script=Latin}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
} as const;
const translated = files.flatMap((file) =>
  Object.entries(scripts).map(([language, script]) => ({ file, language, script })),
);

describe.each(translated)('$file in $language', ({ file, language, script }) => {
  it('is written in the script of the language', () => {
    // A text without a word of its own (`{{name}}: {{detail}}`) has nothing to translate, nor has
    // what a vendor calls itself.
    const own = [...readTexts(language, file)]
      .map(([key, text]) => [key, resolved(text, language)] as const)
      .filter(
        ([key, text]) =>
          !key.startsWith('vendors.') && /\p{L}/u.test(text.replaceAll(/\{\{.*?\}\}/gu, '')),
      );
    expect(own.filter(([, text]) => !script.test(text))).toEqual([]);
  });
});
