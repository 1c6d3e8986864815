import { NativeSelect, Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/status.ts';
import type { ReturnRule } from '../../../electron/contract/settings/automation.ts';
import { useRuleContext } from './rule-panel.tsx';
import { allKinds } from '../../lib/all-kinds.ts';

/** What can happen when somebody is back, from the least to the most that is left to them. */
export const returnRules = ['at-once', 'ask', 'stay'] as const satisfies readonly ReturnRule[];

/** The part of a rule that most people leave alone: which kinds it replaces and what happens afterwards. */
export function RuleOptions(props: {
  readonly name: string;
  readonly own: OwnOptions;
  /** False where the end of the cause is nobody's return, as with meetings. */
  readonly hasReturn: boolean;
  readonly onChange: (own: OwnOptions) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { automation } = useRuleContext();
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

/** Which kinds of status may be replaced. */
export function KindChecks(props: {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly onChange: (kinds: Kind[]) => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { label, kinds, onChange } = props;
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {allKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`kind.${kind}`)}
          checked={kinds.includes(kind)}
          onChange={(event) => {
            const isTicked = event.currentTarget.checked;
            onChange(allKinds.filter((each) => (each === kind ? isTicked : kinds.includes(each))));
          }}
        />
      ))}
    </fieldset>
  );
}

/** What a rule can say for itself over what holds for all of them. */
export interface OwnOptions {
  readonly onlyOver?: Kind[] | undefined;
  readonly return?: ReturnRule | undefined;
}
