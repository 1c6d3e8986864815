import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import type { Language } from '../../../electron/contract/languages.ts';
import { inProject } from '../../../scripts/prepare/places.mjs';

/** The text of a key as the program shows it; throws for a key that there is none of. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const spaces = ['window', 'shared', 'main'];

function catalogue(language: Language, space: string): object {
  const file = inProject('electron', 'contract', 'texts', language, `${space}.json`);
  // A catalogue of the program, which the unit tests hold to its form.
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

/** Reads the texts of a language; keys without a space of their own are those of the window. */
export async function sayIn(language: Language): Promise<Say> {
  const translator = i18next.createInstance();
  await translator.init({
    lng: language,
    ns: spaces,
    defaultNS: 'window',
    resources: {
      [language]: Object.fromEntries(spaces.map((space) => [space, catalogue(language, space)])),
    },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!translator.exists(key, values)) throw new Error(`no text: ${key}`);
    return translator.t(key, values);
  };
}
