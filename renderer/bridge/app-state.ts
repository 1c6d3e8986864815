import type { StatusChoice, StatusView } from '../../electron/contract/views.ts';
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
  /** The last failure of something the person did, until it is closed or something works. */
  readonly failure: Failure | null;
}

/** Nothing asked for yet. */
export function initialState(preferences: Preferences): AppState {
  return {
    view: { kind: 'loading' },
    choices: { kind: 'loading' },
    preferences,
    failure: null,
  };
}
