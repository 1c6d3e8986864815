import { type Language, regionalLocale } from '../../contract/languages.ts';
import { english, loadCatalogue } from './catalogues.ts';
import { createTexts, type Texts } from './texts.ts';
import { createTimeFormat, type TimeFormat } from './time.ts';

/** How the program speaks now: texts and times in one language. */
export interface Speech {
  readonly texts: Texts;
  readonly time: TimeFormat;
}

/** Holds the present speech; the language can change while the program runs. */
export interface Speaker {
  speech(): Speech;
  /** Speaks another language from now on; does nothing if it is spoken already. */
  speak(language: Language): Promise<void>;
}

/**
 * Makes a speaker of the given language.
 * @param systemLocales tells the person's region, for dates and times
 */
export async function createSpeaker(
  first: Language,
  systemLocales: readonly string[] = [],
): Promise<Speaker> {
  const load = async (language: Language): Promise<Speech> => ({
    texts: createTexts(language, await loadCatalogue(language), english),
    time: createTimeFormat(language, regionalLocale(language, systemLocales)),
  });
  let speech = await load(first);
  return {
    speech: () => speech,
    speak: async (language) => {
      if (language !== speech.texts.language) speech = await load(language);
    },
  };
}
