import {
  CalendarClock,
  CircleDot,
  Contact,
  History,
  Keyboard,
  ListChecks,
  Settings,
  Stethoscope,
  Workflow,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import type { Ability } from '../electron/contract/settings/settings.ts';
import type { Page } from '../electron/contract/commands/commands.ts';
import type { Catalogue } from './i18n/catalogues.ts';
import { StatusPage } from './features/status/status-page.tsx';
import type { PageProps } from './ui/page-props.ts';

/** One page of the navigation. */
export interface PageEntry {
  readonly id: Page;
  readonly icon: LucideIcon;
  /** Its name is the text `pages.…` of this key. */
  readonly text: Exclude<keyof Catalogue['window']['pages'], 'label'>;
  readonly page: ComponentType<PageProps>;
  /** It stands in the navigation only while an account can do this. */
  readonly needs?: Ability;
}

/** A page whose code is loaded when it is opened first, so that the status opens at once. */
function later(load: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  return lazy(async () => ({ default: await load() }));
}

const accounts = later(
  async () => (await import('./features/accounts/accounts-page.tsx')).AccountsPage,
);

const statuses = later(
  async () => (await import('./features/statuses/statuses-page.tsx')).StatusesPage,
);

const planned = later(
  async () => (await import('./features/planned/planned-page.tsx')).PlannedPage,
);

const automation = later(
  async () => (await import('./features/automation/automation-page.tsx')).AutomationPage,
);
const history = later(
  async () => (await import('./features/history/history-page.tsx')).HistoryPage,
);
const directory = later(
  async () => (await import('./features/directory/directory-page.tsx')).DirectoryPage,
);
const diagnostics = later(
  async () => (await import('./features/diagnostics/diagnostics-page.tsx')).DiagnosticsPage,
);
const hotkeys = later(
  async () => (await import('./features/hotkeys/hotkeys-page.tsx')).HotkeysPage,
);
const general = later(
  async () => (await import('./features/general/general-page.tsx')).GeneralPage,
);

/** The pages in the order of the navigation; a page is one line here, and one for its loading. */
export const pages: readonly [PageEntry, ...PageEntry[]] = [
  { id: 'status', icon: CircleDot, text: 'status', page: StatusPage },
  { id: 'statuses', icon: ListChecks, text: 'statuses', page: statuses },
  { id: 'planned', icon: CalendarClock, text: 'planned', page: planned, needs: 'schedule' },
  { id: 'automation', icon: Workflow, text: 'automation', page: automation },
  { id: 'hotkeys', icon: Keyboard, text: 'hotkeys', page: hotkeys },
  { id: 'accounts', icon: UsersRound, text: 'accounts', page: accounts },
  { id: 'directory', icon: Contact, text: 'directory', page: directory, needs: 'directory' },
  { id: 'history', icon: History, text: 'history', page: history },
  { id: 'diagnostics', icon: Stethoscope, text: 'diagnostics', page: diagnostics },
  { id: 'general', icon: Settings, text: 'general', page: general },
];
