import process from 'node:process';
import { nameOf } from '../contract/name-of.ts';
import type { HotkeyControl } from '../controls/hotkeys.ts';
import type { Presentation } from '../controls/presentation.ts';
import type { Desktop } from '../signals/desktop.ts';
import { canDetectLock } from '../signals/lock.ts';
import { setRealTimer } from '../signals/timers.ts';
import { remindOfBreaks } from './break-reminder.ts';
import type { Core } from './core.ts';

/** As much of the user interface as is looked at. */
interface Shown {
  readonly hotkeys: Pick<HotkeyControl, 'results'>;
  readonly presentation: Pick<Presentation, 'changed' | 'onChange'>;
}

type Params = Readonly<Record<string, string>>;

/** Shows the text `main:notify.<key>`, unless its topic was notified before and is not settled. */
type Notify = (topic: string, key: string, params?: Params) => void;

function notifyFrom({ notifier, speaker }: Core): Notify {
  return (topic, key, params = {}) => {
    notifier.notify(topic, speaker.speech().texts.t(`main:notify.${key}`, params));
  };
}

/**
 * An idle time that has never left 0 for so long is no reading at all (docs/presence.md#complaints,
 * case 2), in ms.
 */
const suspiciousAfterMs = 3_600_000;

/**
 * Says once what this desktop does not let Presently see, where a rule depends on it.
 * @returns what stops looking
 */
export function notifyOfBlindSpots(core: Core, desktop: Pick<Desktop, 'facts'>): () => void {
  const notify = notifyFrom(core);
  const isBlind = process.platform === 'linux' && !canDetectLock(desktop.facts());
  if (core.settings().automation.lock && isBlind) notify('lock-unknown', 'lock-unknown');
  return setRealTimer(suspiciousAfterMs, () => {
    const hasRule = (core.settings().automation.idle ?? []).length > 0;
    if (hasRule && desktop.facts().idle.longest === 0) notify('idle-unknown', 'idle-unknown');
  });
}

/**
 * Under Wayland a refusal hardly ever means that another program has the key
 * (docs/presence.md#complaints, case 69).
 */
function hotkeyTrouble(env: Readonly<Record<string, string | undefined>>): string {
  return env['XDG_SESSION_TYPE'] === 'wayland' ? 'hotkeys-unavailable' : 'hotkey-taken';
}

/** Says once what needs the person: a sign-in, a refusal, a damaged file, a stopped automation. */
export function notifyOfProblems(core: Core, { hotkeys, presentation }: Shown): void {
  const notify = notifyFrom(core);
  const { notifier } = core;
  const look = (): void => {
    const { accounts, automation } = core.view();
    for (const { id, name, state } of accounts) {
      if (state === 'needs-sign-in') notify(`sign-in:${id}`, state, { account: name });
      else notifier.settled(`sign-in:${id}`);
      if (state === 'refused') notify(`refused:${id}`, state, { account: name });
      else notifier.settled(`refused:${id}`);
    }
    for (const [hotkey, result] of hotkeys.results()) {
      if (result === 'registered') notifier.settled(`hotkey:${hotkey}`);
      else notify(`hotkey:${hotkey}`, hotkeyTrouble(process.env), { hotkey });
    }
    if (automation.flapping) notify('flapping', 'flapping');
    else notifier.settled('flapping');
  };

  for (const { recovered } of core.recoveries) {
    notify(`recovery:${recovered}`, recovered === 'backup' ? 'file-recovered' : 'file-lost');
  }
  presentation.onChange(look);
}

/** Looks through the latest history once nothing else is to be done, and reports damage in it. */
export async function notifyOfDamagedHistory(core: Core): Promise<void> {
  if ((await core.files.journal.repair()) !== null) notifyFrom(core)('history', 'history-damaged');
}

/** Without a tray host a closed window would leave no trace; says how to get it back. */
export async function notifyOfHiddenApp(
  core: Core,
  desktop: Pick<Desktop, 'trayHost'>,
): Promise<void> {
  if (!(await desktop.trayHost())) notifyFrom(core)('no-tray', 'no-tray');
}

/** Says once that credentials lie weakly protected; the person accepted it, but shall not forget it. */
export async function notifyOfWeakProtection(core: Core): Promise<void> {
  const protection = await core.files.secrets.protection(true);
  if (protection === 'weak') notifyFrom(core)('weak-storage', 'weak-storage');
}

/**
 * Says what their presence wants of the person: that a break ends, and what an absence was.
 * @returns what ends it
 */
export function notifyOfPresence(
  core: Core,
  { presentation }: Pick<Shown, 'presentation'>,
): () => void {
  const notify = notifyFrom(core);
  const { presenceStore, live, notifier, settings, speaker } = core;
  const duration = (ms: number): string => speaker.speech().time.duration(ms);
  const renotify = (topic: string, key: string, params: Params): void => {
    notifier.settled(topic);
    notify(topic, key, params);
  };

  const stopReminding = remindOfBreaks({
    presenceStore,
    rules: live.rules,
    now: Date.now,
    setTimer: setRealTimer,
    remind: (moment, { statusId }, { endsAt }) => {
      const left = duration(Math.max(0, endsAt - Date.now()));
      const name = nameOf(settings().statuses, statusId);
      renotify('break', `break-${moment}`, { name, duration: left });
      presentation.changed();
    },
  });

  let asked: number | null = presenceStore.state().question?.until ?? null;
  const stopAsking = presenceStore.onChange(() => {
    const { question } = presenceStore.state();
    const isNew = question !== null && question.until !== asked;
    asked = question?.until ?? null;
    if (!isNew) return;
    const away = duration(question.until - question.since);
    renotify('away-question', 'away-question', { duration: away });
  });

  return () => {
    stopReminding();
    stopAsking();
  };
}
