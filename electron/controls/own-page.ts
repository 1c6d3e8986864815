import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shell } from 'electron/common';
import type { BrowserWindow, WebPreferences } from 'electron/main';

/** The pages of the program, each with a window of its own. */
export type OwnPage = 'index' | 'switcher';

/** Where a page lies in the build. */
export function pageFile(outFolder: string, page: OwnPage): string {
  return path.join(outFolder, 'renderer', `${page}.html`);
}

/** The addresses of our own pages, for the sender check. */
export function pageUrls(outFolder: string): readonly string[] {
  return (['index', 'switcher'] as const).map(
    (page) => pathToFileURL(pageFile(outFolder, page)).href,
  );
}

/**
 * What every page runs with: nothing but the bridge reaches the program.
 * @param locale in which the page's own date and time fields are written
 */
export function pagePreferences(outFolder: string, locale: string): WebPreferences {
  return {
    preload: path.join(outFolder, 'preload', 'preload.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    spellcheck: false,
    // The page would take the program's locale, which is that of the system.
    additionalArguments: [`--lang=${locale}`],
  };
}

/** A page stays what it is: it goes nowhere, and links open in the person's browser. */
export function guardPage({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
