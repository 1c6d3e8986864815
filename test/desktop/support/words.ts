import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import * as z from 'zod';
import { isolated } from '../../../electron/contract/clean-text.ts';
import type { Language } from '../../../electron/contract/languages.ts';
import { inProject } from '../../../scripts/prepare/places.mjs';

/** A text of the catalogue as a person reads it; `key` is `file:path`. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const files = ['window', 'main', 'shared'] as const;

function fileOf(language: Language, name: string): object {
  const path = inProject('electron', 'contract', 'texts', language, `${name}.json`);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The texts of one language; a key that is not there is a mistake of the test. */
export async function wordsIn(language: Language): Promise<Words> {
  const texts = Object.fromEntries(files.map((name) => [name, fileOf(language, name)]));
  const instance = createInstance();
  await instance.init({
    lng: language,
    resources: { [language]: texts },
    ns: [...files],
    defaultNS: 'window',
    interpolation: { escape: isolated },
  });
  return (key, params = {}) => {
    if (!instance.exists(key, params)) throw new Error(`no text ${key} in ${language}`);
    return instance.t(key, params);
  };
}
