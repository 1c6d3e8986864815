import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/kind.ts';
import type { ReturnRule } from '../../../electron/contract/settings/automation.ts';
import { KindChecks } from './kind-checks.tsx';
import { returnRules } from './return-rules.ts';
import { useRuleDesk } from './rule-desk.ts';

/** What a rule can say for itself over what holds for all of them. */
export interface OwnOptions {
  readonly onlyOver?: Kind[] | undefined;
  readonly return?: ReturnRule | undefined;
}

/** The part of a rule that most people leave alone: which kinds it replaces and what happens afterwards. */
export function RuleOptions(props: {
  readonly name: string;
  readonly own: OwnOptions;
  /** False where the end of the cause is nobody's return, as with meetings. */
  readonly hasReturn: boolean;
  readonly onChange: (own: OwnOptions) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { automation } = useRuleDesk();
  const { name, own, onChange } = props;
  const { onlyOver } = own;
  const given: OwnOptions = { onlyOver, return: own.return };
  return (
    <details className="rule-more">
      <summary aria-label={t('automationPage.moreOf', { name })}>
        {t('automationPage.more')}
      </summary>
      <div className="rule-fields">
        <NativeSelect
          label={t('automationPage.over.label')}
          value={onlyOver === undefined ? 'common' : 'own'}
          data={[
            { value: 'common', label: t('automationPage.asForAll') },
            { value: 'own', label: t('automationPage.over.own') },
          ]}
          onChange={(event) => {
            const isOwn = event.currentTarget.value === 'own';
            onChange({ ...given, onlyOver: isOwn ? automation.onlyOver : undefined });
          }}
        />
        {props.hasReturn && (
          <NativeSelect
            label={t('automationPage.return.label')}
            value={own.return ?? 'common'}
            data={[
              { value: 'common', label: t('automationPage.asForAll') },
              ...returnRules.map((value) => ({
                value,
                label: t(`automationPage.return.${value}`),
              })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ ...given, return: returnRules.find((each) => each === value) });
            }}
          />
        )}
      </div>
      {onlyOver !== undefined && (
        <KindChecks
          label={t('automationPage.over.kinds')}
          kinds={onlyOver}
          onChange={(kinds) => {
            onChange({ ...given, onlyOver: kinds });
          }}
        />
      )}
    </details>
  );
}
