import process from 'node:process';
import type { Core } from '../core/core.ts';
import type { Faces } from '../core/user-interface.ts';
import type { Senses } from '../core/connect-signals.ts';
import { canDetectLock } from '../signals/lock.ts';
import { setRealTimer } from '../signals/timers.ts';

/**
 * An idle time that has never left 0 for so long is no reading at all (docs/presence.md#complaints,
 * case 2), in ms.
 */
const suspiciousAfterMs = 3_600_000;

/**
 * Says once what this desktop does not let Presently see, where a rule depends on it.
 * @returns what stops looking
 */
export function tellBlindness(core: Core, senses: Senses): () => void {
  const { automation } = core.settings();
  const tell = (topic: string): void => {
    core.notifier.tell(topic, core.speaker.speech().texts.t(`main:notify.${topic}`));
  };
  const isBlind = process.platform === 'linux' && !canDetectLock(senses.desktop.facts());
  if (automation.lock && isBlind) tell('lock-unknown');
  return setRealTimer(suspiciousAfterMs, () => {
    const hasRule = (core.settings().automation.idle ?? []).length > 0;
    if (hasRule && senses.desktop.facts().idle.longest === 0) tell('idle-unknown');
  });
}

/**
 * Under Wayland a refusal hardly ever means that another program has the key
 * (docs/presence.md#complaints, case 69).
 */
function hotkeyTrouble(env: Readonly<Record<string, string | undefined>>): string {
  return env['XDG_SESSION_TYPE'] === 'wayland' ? 'hotkeys-unavailable' : 'hotkey-taken';
}

/** Tells the person once of what needs them: a sign-in, a refusal, a damaged file, a stopped automation. */
export function tellTroubles(core: Core, faces: Faces): void {
  const { notifier, speaker } = core;
  const tell = (
    topic: string,
    key: string,
    params: Readonly<Record<string, string>> = {},
  ): void => {
    notifier.tell(topic, speaker.speech().texts.t(`main:notify.${key}`, params));
  };

  const look = (): void => {
    const { accounts, automation } = core.view();
    for (const { id, name, state } of accounts) {
      if (state === 'needs-sign-in') tell(`sign-in:${id}`, 'needs-sign-in', { account: name });
      else notifier.settled(`sign-in:${id}`);
      if (state === 'refused') tell(`refused:${id}`, 'refused', { account: name });
      else notifier.settled(`refused:${id}`);
    }
    for (const [hotkey, result] of faces.hotkeys.results()) {
      if (result === 'registered') notifier.settled(`hotkey:${hotkey}`);
      else tell(`hotkey:${hotkey}`, hotkeyTrouble(process.env), { hotkey });
    }
    if (automation.flapping) tell('flapping', 'flapping');
    else notifier.settled('flapping');
  };

  for (const { recovered } of core.recoveries) {
    tell(`recovery:${recovered}`, recovered === 'backup' ? 'file-recovered' : 'file-lost');
  }
  faces.presentation.onChange(look);
}

/** Looks through the latest history once nothing else is to be done, and tells of damage in it. */
export async function tellDamagedHistory({ files, notifier, speaker }: Core): Promise<void> {
  if ((await files.journal.repair()) === null) return;
  notifier.tell('history', speaker.speech().texts.t('main:notify.history-damaged'));
}

/** Without a tray host a closed window would leave no trace; says how to get it back. */
export async function tellWhereItWent(core: Core, senses: Senses): Promise<void> {
  if (await senses.desktop.trayHost()) return;
  core.notifier.tell('no-tray', core.speaker.speech().texts.t('main:notify.no-tray'));
}
