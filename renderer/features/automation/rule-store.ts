import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import { createTurns } from '../../../electron/contract/turns.ts';
import type { Client, Failure } from '../../bridge/client.ts';
import { createObservable, type Observable } from '../../bridge/observable.ts';
import { createUndoList, type TakeBack } from './undo-list.ts';
import { sameJson } from '../../../electron/contract/same-json.ts';

/** What the page knows of the rules; what the person just changed counts as stored already. */
export interface RuleState {
  readonly kind: 'loading' | 'failed' | 'ready';
  readonly statuses: readonly Status[];
  readonly automation: Automation | null;
  /** Why the rules could not be read, or the last change not be stored. */
  readonly failure: Failure | null;
  /** How many changes can be taken back. */
  readonly undoable: number;
  /** Something was stored since the page was opened. */
  readonly hasSaved: boolean;
}

/** The rules without what would be different. */
export type Change = (automation: Automation) => Automation;

/** What goes with a change. */
export interface ChangeOptions {
  /**
   * Changes of one group that follow each other are taken back together, as where each letter of a
   * name chooses another status on the way.
   */
  readonly group?: string;
  /** A tidying that nobody wants to take back by itself. */
  readonly isQuiet?: boolean;
  /** The address of the calendar, which is stored elsewhere than the rules. */
  readonly calendarUrl?: string;
}

/** The rules as they are edited: every change is stored at once, one after the other. */
export interface RuleStore {
  readonly state: Observable<RuleState>;
  load(): Promise<void>;
  /** Stores a change; resolves with why it was not stored, null if it was. */
  edit(change: Change, options?: ChangeOptions): Promise<Failure | null>;
  /** Notes a change that was stored elsewhere, so that it can be taken back here. */
  remember(takeBack: TakeBack): void;
  undo(): Promise<void>;
}

interface Pending {
  readonly change: Change;
  readonly options: ChangeOptions;
}

/** Rules as a set-up file writes them. */
function written(automation: Automation, calendarUrl: string | undefined): Record<string, unknown> {
  const { calendar } = automation;
  if (calendar === undefined || calendarUrl === undefined) return { ...automation };
  return { ...automation, calendar: { ...calendar, url: calendarUrl } };
}

/** An address that was replaced or dropped is gone, so nothing before that can come back. */
function losesAddress(before: Automation, after: Automation, options: ChangeOptions): boolean {
  if (before.calendar?.host === undefined) return false;
  return options.calendarUrl !== undefined || before.calendar.host !== after.calendar?.host;
}

/** Makes the store; it asks for nothing until it is told to load. */
export function createRuleStore({ ask }: Pick<Client, 'ask'>): RuleStore {
  const undoList = createUndoList();
  const state = createObservable<RuleState>({
    kind: 'loading',
    statuses: [],
    automation: null,
    failure: null,
    undoable: 0,
    hasSaved: false,
  });
  let saved: Automation | null = null;
  /** What is stored as far as is known, as the program writes it. */
  let stored: Automation | null = null;
  let hasSaved = false;
  let pending: readonly Pending[] = [];
  const inTurn = createTurns();

  const show = (more: Partial<RuleState> = {}): void => {
    const automation =
      saved === null ? null : pending.reduce<Automation>((all, { change }) => change(all), saved);
    state.update((old) => ({ ...old, ...more, automation, undoable: undoList.size() }));
  };

  const load = (): Promise<void> =>
    inTurn(async () => {
      const answer = await ask('settings', {});
      if (!answer.ok) {
        // What is on screen stays there: old rules are better than none.
        if (saved === null) show({ kind: 'failed', failure: answer.failure });
        return;
      }
      const { automation } = answer.value;
      // Taking a change back would take back what came from elsewhere as well.
      if (stored !== null && !sameJson(stored, automation)) undoList.clear();
      saved = automation;
      stored = automation;
      show({ kind: 'ready', statuses: answer.value.statuses });
    });

  const takeBack =
    (before: Automation): TakeBack =>
    async () => {
      const answer = await ask('saveAutomation', { automation: { ...before } });
      if (!answer.ok) return answer.failure;
      saved = before;
      stored = answer.value.after;
      return null;
    };

  const remember = (before: Automation, after: Automation, options: ChangeOptions): void => {
    if (losesAddress(before, after, options)) undoList.clear();
    else if (options.isQuiet !== true) undoList.add(takeBack(before), options.group);
  };

  const store = async ({ change, options }: Pending): Promise<Failure | null> => {
    if (saved === null) return null;
    const next = change(saved);
    if (sameJson(next, saved) && options.calendarUrl === undefined) return null;
    const automation = written(next, options.calendarUrl);
    const answer = await ask('saveAutomation', { automation });
    if (!answer.ok) return answer.failure;
    remember(answer.value.before, next, options);
    saved = next;
    stored = answer.value.after;
    hasSaved = true;
    return null;
  };

  const edit: RuleStore['edit'] = (change, options = {}) => {
    const mine: Pending = { change, options };
    pending = [...pending, mine];
    show();
    return inTurn(async () => {
      const failure = await store(mine);
      pending = pending.filter((each) => each !== mine);
      show({ failure, hasSaved });
      return failure;
    });
  };

  return {
    state,
    load,
    edit,
    remember: (own) => {
      undoList.add(own);
      hasSaved = true;
      show({ failure: null, hasSaved });
    },
    undo: () =>
      inTurn(async () => {
        const failure = await undoList.takeBack();
        show({ failure });
      }),
  };
}
