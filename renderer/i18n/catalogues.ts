import type { Language } from '../../electron/contract/languages.ts';
import enShared from '../../electron/contract/texts/en/shared.json';
import enWindow from '../../electron/contract/texts/en/window.json';
import jaShared from '../../electron/contract/texts/ja/shared.json';
import jaWindow from '../../electron/contract/texts/ja/window.json';
import koShared from '../../electron/contract/texts/ko/shared.json';
import koWindow from '../../electron/contract/texts/ko/window.json';
import plShared from '../../electron/contract/texts/pl/shared.json';
import plWindow from '../../electron/contract/texts/pl/window.json';
import ruShared from '../../electron/contract/texts/ru/shared.json';
import ruWindow from '../../electron/contract/texts/ru/window.json';

/** Every text of the window, bundled: nothing is fetched when the language changes. */
export const catalogues = {
  en: { shared: enShared, window: enWindow },
  pl: { shared: plShared, window: plWindow },
  ja: { shared: jaShared, window: jaWindow },
  ko: { shared: koShared, window: koWindow },
  ru: { shared: ruShared, window: ruWindow },
} satisfies Readonly<Record<Language, object>>;

/** The texts of one language; English has the keys that every other language must have. */
export type Catalogue = (typeof catalogues)['en'];
