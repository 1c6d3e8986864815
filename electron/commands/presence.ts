import { errorFailure, type ErrorKey } from '../wording/failures.ts';
import type { CommandInput } from '../contract/commands/commands.ts';
import type { DeliveryCommand } from '../contract/commands/delivery.ts';
import type { Ending } from '../contract/ending.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
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
import type { PresenceStore } from '../core/presence-store.ts';
import { createDeliveryHandlers, candidateNames, pickAccount } from './delivery.ts';
import { explanationView } from '../wording/explain-text.ts';
import { accountViews, statusChoices } from '../wording/status-view.ts';
import type { CommandContext } from './context.ts';
import { sleep } from '../signals/timers.ts';

export interface PresencePorts {
  /** Epoch ms. */
  now(): number;
  readonly presenceStore: PresenceStore;
  settings(): Settings;
  calendar(): Calendar;
  loadCalendar(): Promise<void>;
  texts(): Texts;
  speech(): Speech;
  view(): StatusView;
  /** True once everything accepted so far is on disk, false if that failed. */
  durable(): Promise<boolean>;
  /** Resolves when the requests of a change are on their way. */
  requestsSent(): Promise<void>;
  readonly accounts: Pick<
    Delivery,
    'pause' | 'resume' | 'settled' | 'answerDrift' | 'retryNow' | 'attempts'
  >;
  /** Another program reports a call or a presentation. */
  elsewhere(report: CommandInput<'elsewhere'>): void;
}

/** The commands about what shows and why, at the person and at the accounts. */
type PresenceCommand =
  | 'set'
  | 'clear'
  | 'undo'
  | 'pause'
  | 'resume'
  | 'status'
  | 'explain'
  | 'answerReturn'
  | 'settle'
  | 'statuses'
  | 'accounts'
  | 'elsewhere'
  | DeliveryCommand;

/** A length or an instant is the same in every zone. */
function asksCalendar(ending: Ending | undefined): boolean {
  return ending !== undefined && ending.kind !== 'for' && ending.kind !== 'instant';
}

/** Why an ending cannot be meant, or null if it can. */
function endingProblem(ending: Ending | undefined, ports: PresencePorts): Envelope<never> | null {
  if (!ending) return null;
  const end = endsAt(ending, { now: ports.now(), calendar: ports.calendar() });
  return end.kind === 'invalid'
    ? errorFailure({ code: 'usage', key: end.reason }, ports.texts())
    : null;
}

export function createPresenceHandlers(ports: PresencePorts): Pick<Handlers, PresenceCommand> {
  const { presenceStore, accounts } = ports;

  /** Nobody reads the answer to a key or a menu, so the requests go first and the disk after them. */
  const done = async (via?: Via): Promise<Envelope<StatusView>> => {
    if (via === 'hotkey' || via === 'tray') await ports.requestsSent();
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
    presenceStore.handle({ kind: 'picked', ...choice, via }, via);
    return done(via);
  };

  const pause: Handlers['pause'] = ({ account, ending }, { via }) => {
    if (account !== undefined) return onAccount(account, accounts.pause);
    const problem = endingProblem(ending, ports);
    if (problem) return problem;
    presenceStore.handle({ kind: 'paused', until: pauseUntil(ending) }, via);
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
      presenceStore.handle({ kind: 'cleared' }, via);
      return done();
    },
    undo: (_input, { via }) => {
      if (!presenceStore.canUndo())
        return errorFailure({ code: 'failed', key: 'nothing-to-undo' }, ports.texts());
      presenceStore.handle({ kind: 'undone' }, via);
      return done();
    },
    pause: (input, caller) => whenReadable(input.ending, () => pause(input, caller)),
    resume: ({ account }, { via }) => {
      if (account !== undefined) return onAccount(account, accounts.resume);
      presenceStore.handle({ kind: 'resumed' }, via);
      return done();
    },
    status: () => ({ ok: true, value: ports.view() }),
    explain: () => {
      const { speech, settings } = ports;
      return { ok: true, value: explanationView(presenceStore.explain(), settings(), speech()) };
    },
    answerReturn: createAnswerReturn({ ...ports, done }),
    settle: async ({ timeoutMs }) => {
      await accounts.settled(timeoutMs);
      return done();
    },
    statuses: () => ({ ok: true, value: statusChoices(ports.settings()) }),
    accounts: () => ({ ok: true, value: accountViews(ports.settings(), ports.view()) }),
    ...createDeliveryHandlers({ ...ports, done }),
    elsewhere: (report) => {
      ports.elsewhere(report);
      return done();
    },
  };
}

/** The requests of a status change are out within so many ms. */
const requestsMs = 60;

export function presenceHandlers({
  core,
  signals,
}: CommandContext): Pick<Handlers, PresenceCommand> {
  const { delivery, durable, live, presenceStore, settings, speaker, view } = core;
  return createPresenceHandlers({
    now: Date.now,
    presenceStore,
    settings,
    calendar: live.calendar,
    loadCalendar: live.loadCalendar,
    texts: () => speaker.speech().texts,
    speech: speaker.speech,
    view,
    durable,
    requestsSent: () => sleep(requestsMs),
    accounts: delivery,
    elsewhere: signals.reportElsewhere,
  });
}
