import { errorFailure, type ErrorKey } from '../wording/error-failure.ts';
import type { CommandOutput, CommandInput, Page } from '../contract/commands/commands.ts';
import type { Ending } from '../contract/ending.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import type { JsonObject } from '../contract/json.ts';
import { pickStatus, type Pickable } from '../contract/pick-status.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Via } from '../contract/views/claim.ts';
import type { StatusView } from '../contract/views/status-view.ts';
import type { Speech } from '../wording/i18n/speech.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { endsAt, lacksReason } from '../presence/pick.ts';
import type { Calendar } from '../presence/calendar.ts';
import { createAnswerReturn } from './answer-return.ts';
import type { Conductor } from '../core/presence-store.ts';
import { createDeliveryHandlers, candidateNames, pickAccount } from './delivery.ts';
import { explanationView } from '../wording/explain-text.ts';
import { accountViews, statusChoices } from '../wording/status-view.ts';
import type { RoomHandlers } from './lazy-commands.ts';

/** What the commands act on. */
export interface HandlerPorts {
  /** Epoch ms. */
  now(): number;
  readonly conductor: Conductor;
  settings(): Settings;
  calendar(): Calendar;
  loadCalendar(): Promise<void>;
  texts(): Texts;
  speech(): Speech;
  view(): StatusView;
  /** True once everything accepted so far is on disk, false if that failed. */
  durable(): Promise<boolean>;
  /** Resolves when the requests of a change are on their way. */
  rest(): Promise<void>;
  readonly accounts: Pick<
    Delivery,
    'pause' | 'resume' | 'settled' | 'answerDrift' | 'retryNow' | 'attempts'
  >;
  /** Another program tells of a call or a presentation. */
  elsewhere(told: CommandInput<'elsewhere'>): void;
  /** What carries out the commands that have a room of their own. */
  readonly rooms: RoomHandlers;
  history(range: CommandInput<'history'>): Promise<readonly JsonObject[]>;
  importFile(input: CommandInput<'import'>): Promise<Envelope<CommandOutput<'import'>>>;
  chooseImport(
    input: CommandInput<'chooseImport'>,
  ): Promise<Envelope<CommandOutput<'chooseImport'>>>;
  exportText(): string;
  diagnose(): Promise<CommandOutput<'diagnose'>>;
  startSample(): Promise<Envelope<Record<string, never>>>;
  open(page: Page): void;
  ready(): Promise<CommandOutput<'ready'>>;
  quit(): void;
}

/** A length or an instant is the same in every zone. */
function asksCalendar(ending: Ending | undefined): boolean {
  return ending !== undefined && ending.kind !== 'for' && ending.kind !== 'instant';
}

/** Why an ending cannot be meant, or null if it can. */
function endingProblem(ending: Ending | undefined, ports: HandlerPorts): Envelope<never> | null {
  if (!ending) return null;
  const end = endsAt(ending, { now: ports.now(), calendar: ports.calendar() });
  return end.kind === 'invalid'
    ? errorFailure({ code: 'usage', key: end.reason }, ports.texts())
    : null;
}

/** Makes what carries out the commands of the contract. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { conductor, accounts } = ports;

  /** Nobody reads the answer to a key or a menu, so the requests go first and the disk after them. */
  const done = async (via?: Via): Promise<Envelope<StatusView>> => {
    if (via === 'hotkey' || via === 'tray') await ports.rest();
    const isStored = await ports.durable();
    if (!isStored) return errorFailure({ code: 'failed', key: 'not-stored' }, ports.texts());
    return { ok: true, value: ports.view() };
  };

  const unknown = (key: ErrorKey, text: string, items: readonly Pickable[]): Envelope<never> =>
    errorFailure({ code: 'usage', key }, ports.texts(), {
      text,
      candidates: candidateNames(items),
    });

  /** Runs `act` on the account named by the person, or says that there is none. */
  const onAccount = (
    text: string,
    act: (id: string) => void,
  ): Envelope<never> | Promise<Envelope<StatusView>> => {
    const picked = pickAccount(text, ports.settings().accounts, ports.texts());
    if (!picked.ok) return picked;
    act(picked.value);
    return done();
  };

  const pauseUntil = (ending: Ending | undefined): number | 'forever' => {
    if (!ending) return 'forever';
    const end = endsAt(ending, { now: ports.now(), calendar: ports.calendar() });
    return end.kind === 'instant' ? end.at : 'forever';
  };

  const pick: Handlers['set'] = ({ status, message, ending }, { via }) => {
    const { statuses } = ports.settings();
    const picked = pickStatus(status, statuses);
    if (picked.kind === 'ambiguous') {
      return unknown('ambiguous-status', status, picked.candidates);
    }
    if (picked.kind === 'unknown') {
      return unknown(
        statuses.length === 0 ? 'no-statuses' : 'unknown-status',
        status,
        picked.nearest,
      );
    }
    if (lacksReason(picked.item, message ?? null)) {
      const { name } = picked.item;
      return errorFailure({ code: 'usage', key: 'reason-required' }, ports.texts(), { name });
    }
    const problem = endingProblem(ending, ports);
    if (problem) return problem;
    const choice = { statusId: picked.item.id, message: message ?? null, ending: ending ?? null };
    conductor.tell({ kind: 'picked', ...choice, via }, via);
    return done(via);
  };

  const pause: Handlers['pause'] = ({ account, ending }, { via }) => {
    if (account !== undefined) return onAccount(account, accounts.pause);
    const problem = endingProblem(ending, ports);
    if (problem) return problem;
    conductor.tell({ kind: 'paused', until: pauseUntil(ending) }, via);
    return done();
  };

  /** Carries out what may ask the calendar once it can be asked; everything else in this tick. */
  const whenReadable = <Result>(
    ending: Ending | undefined,
    act: () => Result | Promise<Result>,
  ): Result | Promise<Result> => (asksCalendar(ending) ? ports.loadCalendar().then(act) : act());

  return {
    set: (input, caller) => whenReadable(input.ending, () => pick(input, caller)),
    clear: (_input, { via }) => {
      conductor.tell({ kind: 'cleared' }, via);
      return done();
    },
    undo: (_input, { via }) => {
      if (!conductor.canUndo())
        return errorFailure({ code: 'failed', key: 'nothing-to-undo' }, ports.texts());
      conductor.tell({ kind: 'undone' }, via);
      return done();
    },
    pause: (input, caller) => whenReadable(input.ending, () => pause(input, caller)),
    resume: ({ account }, { via }) => {
      if (account !== undefined) return onAccount(account, accounts.resume);
      conductor.tell({ kind: 'resumed' }, via);
      return done();
    },
    status: () => ({ ok: true, value: ports.view() }),
    explain: () => {
      const { speech, settings } = ports;
      return { ok: true, value: explanationView(conductor.explain(), settings(), speech()) };
    },
    answerReturn: createAnswerReturn({ ...ports, done }),
    settle: async ({ timeoutMs }) => {
      await accounts.settled(timeoutMs);
      return done();
    },
    statuses: () => ({ ok: true, value: statusChoices(ports.settings()) }),
    accounts: () => ({ ok: true, value: accountViews(ports.settings(), ports.view()) }),
    ...createDeliveryHandlers({ ...ports, done }),
    elsewhere: (told) => {
      ports.elsewhere(told);
      return done();
    },
    ...ports.rooms,
    history: async (range) => ({ ok: true, value: [...(await ports.history(range))] }),
    import: ports.importFile,
    chooseImport: ports.chooseImport,
    export: () => ({ ok: true, value: { text: ports.exportText() } }),
    diagnose: async () => ({ ok: true, value: await ports.diagnose() }),
    startSample: ports.startSample,
    open: ({ page }) => {
      ports.open(page);
      return { ok: true, value: {} };
    },
    ready: async () => ({ ok: true, value: await ports.ready() }),
    quit: () => {
      ports.quit();
      return { ok: true, value: {} };
    },
  };
}
