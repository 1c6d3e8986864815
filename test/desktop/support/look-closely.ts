import type { Page } from '@playwright/test';
import type { Language } from '../../../electron/contract/languages.ts';
import type { DrivenApp } from './window.ts';
import { foreignWordsIn } from './foreign-words.ts';
import { inMain } from './in-main.ts';
import { layoutProblems } from './layout-problems.ts';
import { nextFrames } from './next-frames.ts';
import { shownTexts } from './shown-texts.ts';
import { violations } from './violations.ts';

/** The smallest window that the program allows, in pixels. */
const smallest = { width: 640, height: 520 };
const restMs = 100;
/** Ends as it began: what is drawn afterwards has its own size. */
const enlargements = [1.5, 2, 1];

/** Languages whose letters tell them from English. */
const ownLetters: readonly Language[] = ['ja', 'ko', 'ru'];

/** Makes the window of a page as small as it gets, with everything in it enlarged. */
async function enlarge({ electron }: DrivenApp, factor: number): Promise<void> {
  await inMain(() =>
    electron.evaluate(
      ({ BrowserWindow }, { width, height, zoom }) => {
        for (const window of BrowserWindow.getAllWindows()) {
          if (!window.isAlwaysOnTop()) window.setContentSize(width, height);
          window.webContents.setZoomFactor(zoom);
        }
      },
      { ...smallest, zoom: factor },
    ),
  );
}

/** Parts whose size is measured are put in place a little later than the others. */
async function problemsOnceDrawn(page: Page): Promise<readonly string[]> {
  let problems: readonly string[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    await nextFrames(page);
    problems = await page.evaluate(layoutProblems);
    if (problems.length === 0) return [];
    await page.waitForTimeout(restMs);
  }
  return problems;
}

/** What cannot be read in the smallest window, by enlargement; leaves the window as it was. */
export async function unreadable(driven: DrivenApp): Promise<readonly string[]> {
  const found: string[] = [];
  for (const factor of enlargements) {
    await enlarge(driven, factor);
    const problems = new Set(await problemsOnceDrawn(driven.page));
    for (const text of problems) found.push(`at ${String(factor)}: ${text}`);
  }
  return found;
}

/** How somebody looks at a window. */
export interface Sight {
  readonly language: Language;
  /** Names that others gave. */
  readonly known: readonly (string | RegExp)[];
  /** The rules of axe to go by; all that there are if left out. */
  readonly rules?: readonly string[];
}

/** English where another language is spoken. */
export async function englishIn(
  page: Page,
  { language, known }: Sight,
): Promise<readonly string[]> {
  if (!ownLetters.includes(language)) return [];
  const texts = await page.evaluate(shownTexts);
  return texts.flatMap((text) => {
    const words = foreignWordsIn(text, known);
    return words.length > 0 ? [`English: ${words.join(' ')} in “${text}”`] : [];
  });
}

/**
 * Everything that is wrong with what is drawn: text that cannot be read, what axe finds, and English
 * where another language is spoken.
 */
export async function lookClosely(driven: DrivenApp, sight: Sight): Promise<readonly string[]> {
  return [
    ...(await unreadable(driven)),
    ...(await violations(driven.page, sight.rules)),
    ...(await englishIn(driven.page, sight)),
  ];
}
