import type { Page } from '../electron/contract/commands.ts';
import type { StatusView } from '../electron/contract/views.ts';
import type { Loadable } from './bridge/app-state.ts';

/** The page to draw: without any account there is no status to show, but ways to get one. */
export function choosePage(wanted: Page, view: Loadable<StatusView>): Page {
  const isEmpty = view.kind === 'ready' && view.value.accounts.length === 0;
  return wanted === 'status' && isEmpty ? 'welcome' : wanted;
}
