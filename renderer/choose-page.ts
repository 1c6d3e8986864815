import type { Page } from '../electron/contract/commands.ts';
import type { StatusView } from '../electron/contract/views.ts';
import type { Loadable } from './bridge/app-state.ts';

/** The page to draw: without any account there is nothing to do but to get one. */
export function choosePage(wanted: Page, view: Loadable<StatusView>): Page {
  if (view.kind === 'ready' && view.value.accounts.length === 0) return 'welcome';
  return wanted;
}
