import type { Automation, ReturnRule } from '../../electron/contract/settings/automation.ts';
import type { Kind } from '../../electron/contract/settings/status.ts';
import { allKinds } from './all-kinds.ts';
import type { RuleWords } from './rule-words.ts';

/** One rule, cut down to what its sentence says. */
interface RuleParts {
  readonly when: string;
  readonly status: string;
  /** The kinds it may replace; null for what lies under everything else. */
  readonly over: readonly Kind[] | null;
  /** What happens afterwards; null where nothing has to be said of it. */
  readonly back: string | null;
}

interface OwnRule {
  readonly onlyOver?: readonly Kind[] | undefined;
  readonly return?: ReturnRule | undefined;
}

function composed({ when, status, over, back }: RuleParts, { t, kinds }: RuleWords): string {
  if (over?.length === 0) return t('automationPage.does.nothing', { when });
  const isAny = over === null || over.length === allKinds.length;
  if (isAny && back === null) return t('automationPage.does.show', { when, status });
  if (isAny) return t('automationPage.does.showBack', { when, status, back });
  const named = { when, status, kinds: kinds(over) };
  return back === null
    ? t('automationPage.does.over', named)
    : t('automationPage.does.overBack', { ...named, back });
}

function overOf(own: OwnRule, automation: Automation): readonly Kind[] {
  return own.onlyOver ?? automation.onlyOver;
}

function backOf(own: OwnRule, automation: Automation, { t }: RuleWords): string {
  return t(`automationPage.back.${own.return ?? automation.return}`);
}

function lockSentence(automation: Automation, words: RuleWords): string {
  const { lock } = automation;
  if (lock === undefined) return words.t('automationPage.off.lock');
  const when =
    lock.afterSeconds === 0
      ? words.t('automationPage.when.lockAtOnce')
      : words.t('automationPage.when.lock', { length: words.length(lock.afterSeconds) });
  return composed(
    {
      when,
      status: words.status(lock.status),
      over: overOf(lock, automation),
      back: backOf(lock, automation, words),
    },
    words,
  );
}

function sleepSentence(automation: Automation, words: RuleWords): string {
  const { sleep } = automation;
  if (sleep === undefined) return words.t('automationPage.off.sleep');
  return composed(
    {
      when: words.t('automationPage.when.sleep'),
      status: words.status(sleep.status),
      over: overOf(sleep, automation),
      back: backOf(sleep, automation, words),
    },
    words,
  );
}

function quitSentence(automation: Automation, words: RuleWords): string {
  const { quit } = automation;
  if (quit === undefined) return words.t('automationPage.off.quit');
  const when = words.t('automationPage.when.quit');
  const over = overOf(quit, automation);
  return composed({ when, status: words.status(quit.status), over, back: null }, words);
}

function startSentence({ start }: Automation, words: RuleWords): string {
  if (start === undefined) return words.t('automationPage.off.start');
  const when = words.t('automationPage.when.start');
  return composed({ when, status: words.status(start.status), over: null, back: null }, words);
}

function hoursSentence({ workingHours }: Automation, words: RuleWords): string {
  if (workingHours === undefined) return words.t('automationPage.off.workingHours');
  const when = words.t('automationPage.when.outside');
  const status = words.status(workingHours.outside);
  return composed({ when, status, over: null, back: null }, words);
}

function calendarSentence(automation: Automation, words: RuleWords): string {
  const { calendar } = automation;
  if (calendar === undefined) return words.t('automationPage.off.calendar');
  return composed(
    {
      when: words.t(`automationPage.when.${calendar.onlyBusy ? 'meeting' : 'anyMeeting'}`),
      status: words.status(calendar.status),
      over: overOf(calendar, automation),
      back: words.t('automationPage.back.meeting'),
    },
    words,
  );
}

/** The rules that stand alone in the automation. */
export type SingleRule = 'lock' | 'sleep' | 'quit' | 'start' | 'workingHours' | 'calendar';

const sentences: Readonly<
  Record<SingleRule, (automation: Automation, words: RuleWords) => string>
> = {
  lock: lockSentence,
  sleep: sleepSentence,
  quit: quitSentence,
  start: startSentence,
  workingHours: hoursSentence,
  calendar: calendarSentence,
};

/** What a rule does with its present values, in one plain sentence. */
export function ruleSentence(rule: SingleRule, automation: Automation, words: RuleWords): string {
  return sentences[rule](automation, words);
}

/** The same for a stage of idling. */
export function stageSentence(
  stage: NonNullable<Automation['idle']>[number],
  automation: Automation,
  words: RuleWords,
): string {
  return composed(
    {
      when: words.t('automationPage.when.idle', { length: words.length(stage.afterSeconds) }),
      status: words.status(stage.status),
      over: overOf(stage, automation),
      back: backOf(stage, automation, words),
    },
    words,
  );
}
