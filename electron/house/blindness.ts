import process from 'node:process';
import { seesLock } from '../signals/sees-lock.ts';
import { setRealTimer } from '../signals/timers.ts';
import type { Core } from './core.ts';
import type { Senses } from './senses.ts';

/** An idle time that has never left 0 for so long is no reading at all (peers: idle always 0), in ms. */
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
  const isBlind = process.platform === 'linux' && !seesLock(senses.desktop.facts());
  if (automation.lock && isBlind) tell('lock-unknown');
  return setRealTimer(suspiciousAfterMs, () => {
    const hasRule = (core.settings().automation.idle ?? []).length > 0;
    if (hasRule && senses.desktop.facts().idle.longest === 0) tell('idle-unknown');
  });
}
