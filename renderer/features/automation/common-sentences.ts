import type { Automation } from '../../../electron/contract/automation.ts';
import { allKinds } from './all-kinds.ts';
import { toSeconds } from './length-units.ts';
import type { RuleWords } from './use-rule-words.ts';

/** What holds for all rules, a sentence each. */
export interface CommonSentences {
  readonly over: string;
  readonly return: string;
  readonly busy: string;
  readonly manual: string;
  readonly flap: string;
}

function overSentence({ onlyOver }: Automation, { t, kinds }: RuleWords): string {
  if (onlyOver.length === 0) return t('automationPage.over.saysNone');
  if (onlyOver.length === allKinds.length) return t('automationPage.over.saysAll');
  return t('automationPage.over.says', { kinds: kinds(onlyOver) });
}

function busySentence({ notWhile }: Automation, { t }: RuleWords): string {
  const heeds = (thing: 'call' | 'presenting'): boolean => notWhile?.includes(thing) ?? true;
  if (heeds('call')) {
    return t(heeds('presenting') ? 'automationPage.busy.saysBoth' : 'automationPage.busy.saysCall');
  }
  return t(
    heeds('presenting') ? 'automationPage.busy.saysPresenting' : 'automationPage.busy.saysNone',
  );
}

/** What holds for all rules with the present values, in plain sentences. */
export function commonSentences(automation: Automation, words: RuleWords): CommonSentences {
  const { t } = words;
  const { changes, minutes } = automation.flapLimit;
  return {
    over: overSentence(automation, words),
    return: t(`automationPage.return.says.${automation.return}`),
    busy: busySentence(automation, words),
    manual: t(`automationPage.manual.says.${automation.manualEnds}`),
    flap: t('automationPage.flap.says', {
      count: changes,
      length: words.length(toSeconds(minutes, 'minutes')),
    }),
  };
}
