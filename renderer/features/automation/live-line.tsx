import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../electron/contract/name-of.ts';
import { NowLine } from './now-line.tsx';
import { useRuleDesk } from './rule-desk.ts';

/** What a rule would do at this very moment and why. */
export function LiveLine(props: { readonly rule: string }): ReactElement {
  const { t } = useTranslation();
  const { trials, statuses } = useRuleDesk();
  const trial = trials.rules.get(props.rule);
  const text = (): string => {
    if (trial === undefined) return '';
    const { wouldShow, because } = trial;
    if (wouldShow === null) return t('automationPage.now.nothing', { because });
    return t('automationPage.now.shows', { status: nameOf(statuses, wouldShow), because });
  };
  return <NowLine of={props.rule} text={text()} />;
}
