import type { Ability } from '../../electron/contract/settings/account.ts';
import type { SetupStep } from '../../electron/contract/settings/general.ts';
import type { StatusChoice, StatusView } from '../../electron/contract/views/status-view.ts';
import type { Failure } from './failure.ts';
import type { Preferences } from './preferences.ts';

/** Something that has to be asked for first; `at` is when it came, epoch ms. */
export type Loadable<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly value: Value; readonly at: number };

/** All that the page knows; main owns the truth, this is its last report. */
export interface AppState {
  readonly view: Loadable<StatusView>;
  readonly choices: Loadable<readonly StatusChoice[]>;
  readonly preferences: Preferences;
  /** What of the first set-up is due; null if nothing is. */
  readonly setup: SetupStep | null;
  /** What at least one account can do; a page for what none can is not offered. */
  readonly abilities: readonly Ability[];
  /** The last failure of something the person did, until it is closed or something works. */
  readonly failure: Failure | null;
}

/** Nothing asked for yet. */
export function initialState(
  preferences: Preferences,
  { setup = null, abilities = [] }: Partial<Pick<AppState, 'setup' | 'abilities'>> = {},
): AppState {
  return {
    view: { kind: 'loading' },
    choices: { kind: 'loading' },
    preferences,
    setup,
    abilities,
    failure: null,
  };
}
