import { nameOf } from '../contract/name-of.ts';
import type { CommonTrialView } from '../contract/commands/rules.ts';
import type { CommonTrial } from '../presence/try-common.ts';
import type { TrialWords } from './rule-trial-text.ts';

type Params = Readonly<Record<string, string | number>>;

function say({ speech }: TrialWords, key: string, params: Params = {}): string {
  return speech.texts.t(`main:commonTrial.${key}`, params);
}

function named(statusId: string, { statuses, speech }: TrialWords): Params {
  const kind = statuses.find(({ id }) => id === statusId)?.kind ?? 'offline';
  return { name: nameOf(statuses, statusId), kind: speech.texts.t(`shared:kind.${kind}`) };
}

/** Why no rule acts at all, as half a sentence. */
function stopped(stop: 'paused' | 'flapping', { speech, state, now }: TrialWords): string {
  const { pausedUntil } = state;
  if (stop === 'flapping' || typeof pausedUntil !== 'number') {
    return speech.texts.t(`main:trial.${stop}`);
  }
  return speech.texts.t('main:trial.paused-until', { time: speech.time.clock(pausedUntil, now) });
}

function over({ stop, base }: CommonTrial, words: TrialWords): string {
  if (stop !== null) return say(words, 'over.stopped', { because: stopped(stop, words) });
  if (base === null) return say(words, 'over.no-base');
  return say(words, base.mayBeReplaced ? 'over.may' : 'over.stays', named(base.statusId, words));
}

function back({ stop, return: trial }: CommonTrial, words: TrialWords): string {
  if (trial.kind === 'no-rule' || trial.kind === 'own-rules') {
    return say(words, `return.${trial.kind}`);
  }
  if (stop !== null) return say(words, 'return.stopped', { because: stopped(stop, words) });
  const { kind, statusId } = trial;
  if (statusId === null) return say(words, 'over.no-base');
  return say(words, `return.${kind}`, named(statusId, words));
}

function busy({ busy: { known, isHeeded } }: CommonTrial, words: TrialWords): string {
  if (known === null) return say(words, 'busy.none');
  return say(words, `busy.${known}-${isHeeded ? 'heeded' : 'counts'}`);
}

function manual({ manualUntil }: CommonTrial, words: TrialWords): string {
  if (manualUntil === null) return say(words, 'manual.open');
  return say(words, 'manual.until', { time: words.speech.time.clock(manualUntil, words.now) });
}

function flap(
  { flap: { since, used, allowed, stoppedAt } }: CommonTrial,
  words: TrialWords,
): string {
  const clock = (at: number): string => words.speech.time.clock(at, words.now);
  if (stoppedAt !== null) return say(words, 'flap.stopped', { time: clock(stoppedAt) });
  const params = { time: clock(since), used, count: allowed };
  return say(words, used < allowed ? 'flap.used' : 'flap.full', params);
}

/** What the settings that hold for all rules would do at this moment, in the person's language. */
export function commonTrialView(trial: CommonTrial, words: TrialWords): CommonTrialView {
  return {
    over: over(trial, words),
    return: back(trial, words),
    busy: busy(trial, words),
    manual: manual(trial, words),
    flap: flap(trial, words),
  };
}
