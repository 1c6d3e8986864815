import type { Ability } from '../../electron/contract/settings/settings.ts';
import type { Page } from '../../electron/contract/commands/commands.ts';
import type { SetupStep } from '../../electron/contract/settings/general.ts';
import { parsePreferences, type Preferences } from './preferences.ts';
import type { Bridge } from '../../electron/contract/commands/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; everything the page can ask of the program. */
    readonly presently: Bridge;
  }
}

/** The one place where the page touches what the preload gave it. */
export function windowBridge(): Bridge {
  return window.presently;
}

/** What main put into the page's address, so that the first paint is right already. */
export interface PageAddress {
  readonly preferences: Preferences;
  readonly page: Page;
  /** What of the first set-up is due; null if nothing is. */
  readonly setup: SetupStep | null;
  /** What at least one account can do. */
  readonly abilities: readonly Ability[];
}

const knownPages: Readonly<Record<Page, true>> = {
  status: true,
  accounts: true,
  statuses: true,
  planned: true,
  automation: true,
  history: true,
  directory: true,
  diagnostics: true,
  general: true,
  hotkeys: true,
  welcome: true,
};

const knownAbilities: Readonly<Record<Ability, true>> = { directory: true, schedule: true };

function isAbility(text: string): text is Ability {
  return Object.hasOwn(knownAbilities, text);
}

function isPage(text: string): text is Page {
  return Object.hasOwn(knownPages, text);
}

function setupStep(text: string | null): SetupStep | null {
  return text === 'statuses' || text === 'automation' ? text : null;
}

/** Reads `?language=pl&theme=dark&page=status`; every part may be missing. */
export function readPageAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  const page = query.get('page') ?? '';
  return {
    preferences: parsePreferences(query.get('language') ?? '', query.get('theme') ?? ''),
    page: isPage(page) ? page : 'status',
    setup: setupStep(query.get('setup')),
    abilities: (query.get('abilities') ?? '').split(' ').filter(isAbility),
  };
}
