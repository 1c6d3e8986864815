import type { Verdict } from '../contract/views/explanation.ts';
import { nameOf } from '../contract/name-of.ts';
import type { RuleTrialView } from '../contract/commands/rules.ts';
import type { Status } from '../contract/settings/status.ts';
import type { Speech } from './i18n/speech.ts';
import type { Explained } from '../presence/explain.ts';
import type { PresenceState } from '../presence/state.ts';
import { reasonText } from './notice-text.ts';
import type { RuleTrial } from '../presence/rule-trial.ts';
import type { ForeseenDrift } from '../delivery/plan/foresee-drift.ts';
import type { Account } from '../contract/settings/account.ts';
import type { Texts } from './i18n/texts.ts';
import { vendorWord } from './i18n/vendor-word.ts';

type Named = Pick<Account, 'name' | 'vendor'>;

function shownText(
  { shows, differs }: ForeseenDrift,
  { name, vendor }: Named,
  texts: Texts,
): string {
  const { t } = texts;
  const whose = differs ? 'theirs' : 'ours';
  if (shows === null) return t(`main:driftTrial.${whose}`, { name });
  return t(`main:driftTrial.${whose}-as`, { name, shows: vendorWord(vendor, shows, texts) });
}

/** What an account shows and what would become of a change made there, in the person's language. */
export function driftTrialText(foreseen: ForeseenDrift, account: Named, texts: Texts): string {
  const { then, differs } = foreseen;
  const { t } = texts;
  const { name } = account;
  if (then === 'not-shown' || then === 'not-readable') {
    return t(`main:driftTrial.${then}`, { name });
  }
  const shown = shownText(foreseen, account, texts);
  const follows = t(`main:driftTrial.${differs ? 'now' : 'if'}.${then}`, { name });
  return t('main:driftTrial.both', { shown, follows });
}

/** What the sentences about trials are made of. */
export interface TrialWords {
  readonly statuses: readonly Status[];
  readonly state: Pick<PresenceState, 'pausedUntil'>;
  readonly speech: Speech;
  /** What this desktop does not tell, so that a rule about it never acts. */
  readonly blind: { readonly lock: boolean; readonly idle: boolean };
  /** Epoch ms. */
  readonly now: number;
}

type Params = Readonly<Record<string, string>>;

function say({ speech }: TrialWords, key: string, params: Params = {}): string {
  return speech.texts.t(`main:trial.${key}`, params);
}

function about(claim: Explained | null, words: TrialWords): Params {
  if (claim === null) return { name: '', reason: '' };
  const { texts, time } = words.speech;
  const name = nameOf(words.statuses, claim.statusId);
  return { name, reason: reasonText(claim.reason, texts, time) };
}

function timed(key: string, at: number | 'forever' | null, words: TrialWords): string {
  if (typeof at !== 'number') return say(words, key);
  return say(words, `${key}-until`, { time: words.speech.time.clock(at, words.now) });
}

function notOver({ base }: RuleTrial, words: TrialWords): string {
  const kind = words.statuses.find(({ id }) => id === base?.statusId)?.kind ?? 'offline';
  return say(words, 'not-over', {
    ...about(base, words),
    kind: words.speech.texts.t(`shared:kind.${kind}`),
  });
}

type ReasonOf = (trial: RuleTrial, words: TrialWords) => string;

function stronger({ winner }: RuleTrial, words: TrialWords): string {
  return say(words, 'stronger', about(winner, words));
}

function plain({ verdict }: RuleTrial, words: TrialWords): string {
  return say(words, verdict ?? 'inside');
}

const reasons: Readonly<Record<Verdict, ReasonOf>> = {
  'wins-as-overlay': ({ base }, words) => say(words, 'over', about(base, words)),
  'wins-as-base': ({ rule }, words) =>
    say(words, rule === 'workingHours' ? 'outside' : 'nothing-else'),
  covered: stronger,
  weaker: stronger,
  'not-allowed-over': notOver,
  paused: (_, words) => timed('paused', words.state.pausedUntil, words),
  waiting: ({ since }, words) => timed('inside', since, words),
  ended: (_, words) => say(words, 'inside'),
  'no-base': plain,
  'removed-status': plain,
  flapping: plain,
  dismissed: plain,
  'in-call': plain,
  presenting: plain,
};

function reasonOf(trial: RuleTrial, words: TrialWords): string {
  return (trial.verdict === null ? plain : reasons[trial.verdict])(trial, words);
}

function blindness(rule: string, { blind }: TrialWords): 'lock-unseen' | 'idle-unseen' | null {
  if (rule === 'lock' && blind.lock) return 'lock-unseen';
  return rule.startsWith('idle') && blind.idle ? 'idle-unseen' : null;
}

/** What a rule would show at this moment and why, in the person's language. */
export function ruleTrialView(trial: RuleTrial, words: TrialWords): RuleTrialView {
  const { rule, verdict, statusId } = trial;
  const unseen = blindness(rule, words);
  if (unseen !== null) return { rule, wouldShow: null, because: say(words, unseen) };
  const shows = verdict === 'wins-as-overlay' || verdict === 'wins-as-base';
  return { rule, wouldShow: shows ? statusId : null, because: reasonOf(trial, words) };
}
