import type { Page } from '../../electron/contract/commands.ts';
import { parsePreferences, type Preferences } from './preferences.ts';

/** What main put into the page's address, so that the first paint is right already. */
export interface PageAddress {
  readonly preferences: Preferences;
  readonly page: Page;
}

const knownPages: Readonly<Record<Page, true>> = {
  status: true,
  accounts: true,
  history: true,
  diagnostics: true,
  welcome: true,
};

function isPage(text: string): text is Page {
  return Object.hasOwn(knownPages, text);
}

/** Reads `?language=pl&theme=dark&page=status`; every part may be missing. */
export function readPageAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  const page = query.get('page') ?? '';
  return {
    preferences: parsePreferences(query.get('language') ?? '', query.get('theme') ?? ''),
    page: isPage(page) ? page : 'status',
  };
}
