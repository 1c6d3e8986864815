import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../electron/contract/name-of.ts';
import { useRuleDesk } from './rule-desk.ts';

/** What a rule would do at this very moment and why; as high as two lines, so that nothing moves. */
export function LiveLine(props: { readonly rule: string }): ReactElement {
  const { t } = useTranslation();
  const { trials, statuses } = useRuleDesk();
  const trial = trials.get(props.rule);
  const text = (): string => {
    if (trial === undefined) return '';
    const { wouldShow, because } = trial;
    if (wouldShow === null) return t('automationPage.now.nothing', { because });
    return t('automationPage.now.shows', { status: nameOf(statuses, wouldShow), because });
  };
  return (
    <Text className="live-line" size="sm" c="dimmed" data-rule={props.rule}>
      {text()}
    </Text>
  );
}
