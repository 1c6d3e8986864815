import { Text, NativeSelect } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { type SingleRule, ruleSentence } from '../../lib/rule-sentence.ts';
import { useRuleContext, useRuleWords } from './rule-context.ts';
import { useTranslation } from 'react-i18next';

/** One rule: what it does in a sentence, and its fields. */
export function RulePanel(props: {
  readonly title: string;
  readonly rule: SingleRule;
  readonly children: ReactNode;
}): ReactElement {
  const { automation } = useRuleContext();
  const words = useRuleWords();
  return (
    <Panel title={props.title}>
      <div className="rule">
        <Text>{ruleSentence(props.rule, automation, words)}</Text>
        {props.children}
      </div>
    </Panel>
  );
}

/** Chooses the status of a rule; with `off` the rule can be switched off here. */
export function StatusSelect(props: {
  readonly label: string;
  /** The id of the status; null while the rule is off. */
  readonly value: string | null;
  /** What it is called that the rule does nothing; left out where there is no such choice. */
  readonly off?: string;
  readonly onChange: (status: string | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { statuses } = useRuleContext();
  const { label, value, off } = props;
  const isKnown = value === null || statuses.some(({ id }) => id === value);
  const data = [
    ...(off === undefined ? [] : [{ value: '', label: off }]),
    ...statuses.map(({ id, name }) => ({ value: id, label: name })),
    ...(isKnown ? [] : [{ value, label: value }]),
  ];
  return (
    <NativeSelect
      className="rule-status"
      label={label}
      value={value ?? ''}
      data={data}
      error={isKnown ? null : t('automationPage.goneStatus')}
      onChange={(event) => {
        const id = event.currentTarget.value;
        props.onChange(id === '' ? null : id);
      }}
    />
  );
}
