import type { Ability } from '../../electron/contract/settings/settings.ts';
import type { Bridge } from '../../electron/contract/commands/bridge.ts';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  Page,
} from '../../electron/contract/commands/commands.ts';
import type { Envelope, CommandFailure } from '../../electron/contract/commands/envelope.ts';
import type { SetupStep } from '../../electron/contract/settings/general.ts';
import type { StatusView, StatusChoice } from '../../electron/contract/views/status-view.ts';
import { createObservable, type Observable } from './observable.ts';
import { parsePreferences, type Preferences } from './preferences.ts';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** Why a command did not work: the program said so, or it gave no answer at all. */
export type Failure =
  { readonly kind: 'answered'; readonly error: CommandFailure } | { readonly kind: 'unreachable' };

/** What became of a command, without ever throwing. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** The commands that answer with the new view. */
export type ActionName =
  'set' | 'clear' | 'undo' | 'pause' | 'resume' | 'answerReturn' | 'drift' | 'retry';

/** The page's way to the program. */
export interface Client {
  readonly state: Observable<AppState>;
  /** Subscribes to the program's events and asks for everything once; returns the disposer. */
  start(): () => void;
  /** Asks for the view and the statuses again. */
  reload(): Promise<void>;
  /**
   * Does what the person asked for; a failure stands in the state until it is closed. The same once
   * more while it is under way is one with it.
   * @param isShownAtField takes a failure that is said where the person is; true if it is
   */
  act<Name extends ActionName>(
    name: Name,
    input: CommandInput<Name>,
    isShownAtField?: (failure: Failure) => boolean,
  ): Promise<boolean>;
  /** Runs a command whose failure the caller shows in place. */
  ask<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<Answer<CommandOutput<Name>>>;
  dismissFailure(): void;
  /** Calls the one listener when another page is asked for from outside; returns the disposer. */
  onPage(listener: (page: Page) => void): () => void;
}

export interface ClientDeps {
  readonly bridge: Bridge;
  /** The wall clock, epoch ms. */
  readonly now: () => number;
  readonly preferences: Preferences;
  /** What of the first set-up is due; nothing if it is left out. */
  readonly setup?: SetupStep | null;
  /** What at least one account can do; nothing if it is left out. */
  readonly abilities?: readonly Ability[];
}

async function answerOf<Value>(call: () => Promise<Envelope<Value>>): Promise<Answer<Value>> {
  try {
    const envelope = await call();
    if (envelope.ok) return envelope;
    return { ok: false, failure: { kind: 'answered', error: envelope.error } };
  } catch {
    // Only a broken connection rejects: the program answers everything else with an envelope.
    return { ok: false, failure: { kind: 'unreachable' } };
  }
}

function loaded<Value>(
  before: Loadable<Value>,
  answer: Answer<Value>,
  at: number,
): Loadable<Value> {
  if (answer.ok) return { kind: 'ready', value: answer.value, at };
  // What is on screen stays there: an old truth is better than none.
  return before.kind === 'ready' ? before : { kind: 'failed', failure: answer.failure };
}

/** Builds the client; it does nothing until it is started or asked. */
export function createClient({ bridge, now, preferences, ...known }: ClientDeps): Client {
  const state = createObservable<AppState>(initialState(preferences, known));
  let viewEvents = 0;
  let openPage: ((page: Page) => void) | null = null;
  // One that was asked for before anything was drawn.
  let missedPage: Page | null = null;
  const underWay = new Map<string, Promise<boolean>>();

  const ask: Client['ask'] = (name, input) => answerOf(() => bridge.commands[name](input));

  const showView = (view: StatusView): void => {
    const at = now();
    state.update((old) => ({ ...old, view: { kind: 'ready', value: view, at } }));
  };

  const loadView = async (): Promise<void> => {
    const eventsBefore = viewEvents;
    const answer = await ask('status', {});
    // An event that came meanwhile is newer than this answer.
    if (viewEvents !== eventsBefore) return;
    state.update((old) => ({ ...old, view: loaded(old.view, answer, now()) }));
  };

  const loadChoices = async (): Promise<void> => {
    const answer = await ask('statuses', {});
    state.update((old) => ({ ...old, choices: loaded(old.choices, answer, now()) }));
  };

  const reload = async (): Promise<void> => {
    await Promise.all([loadView(), loadChoices()]);
  };

  const send = async <Name extends ActionName>(
    name: Name,
    input: CommandInput<Name>,
    isToldAtField: (failure: Failure) => boolean,
  ): Promise<boolean> => {
    const eventsBefore = viewEvents;
    const answer: Answer<StatusView> = await ask(name, input);
    const failure = answer.ok || isToldAtField(answer.failure) ? null : answer.failure;
    state.update((old) => ({ ...old, failure }));
    if (answer.ok && viewEvents === eventsBefore) showView(answer.value);
    return answer.ok;
  };

  const act: Client['act'] = (name, input, isToldAtField = () => false) => {
    const asked = JSON.stringify([name, input]);
    // Whoever presses twice wants it once, and no complaint that it is done already.
    const running = underWay.get(asked);
    if (running !== undefined) return running;
    const sent = send(name, input, isToldAtField).finally(() => {
      underWay.delete(asked);
    });
    underWay.set(asked, sent);
    return sent;
  };

  const start = (): (() => void) => {
    const disposers = [
      bridge.on('status', (view) => {
        viewEvents += 1;
        showView(view);
      }),
      bridge.on('page', ({ page }) => {
        if (openPage === null) missedPage = page;
        else openPage(page);
      }),
      bridge.on('settings', ({ language, theme, abilities, setup: due = null }) => {
        const parsed = parsePreferences(language, theme);
        state.update((old) => ({ ...old, preferences: parsed, setup: due, abilities }));
        void reload();
      }),
    ];
    void reload();
    return () => {
      for (const dispose of disposers) dispose();
    };
  };

  const dismissFailure = (): void => {
    state.update((old) => ({ ...old, failure: null }));
  };

  const onPage: Client['onPage'] = (listener) => {
    openPage = listener;
    if (missedPage !== null) listener(missedPage);
    missedPage = null;
    return () => {
      if (openPage === listener) openPage = null;
    };
  };

  return { state, start, reload, act, ask, dismissFailure, onPage };
}

/** Carries the client from the composition root to the features. */
export const ClientContext = createContext<Client | null>(null);

/** The client; only a page built without its provider has none, which is a bug. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('the page was built without its client');
  return client;
}

/** The page's state; the component is drawn anew whenever it changes. */
export function useAppState(): AppState {
  const { state } = useClient();
  return useSyncExternalStore(state.subscribe, state.get);
}

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
