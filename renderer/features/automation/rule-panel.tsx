import { Text, NativeSelect } from '@mantine/core';
import { type ReactElement, type ReactNode, createContext, useContext, useMemo } from 'react';
import { Panel } from '../../ui/page-blocks.tsx';
import { type SingleRule, ruleSentence } from '../../lib/rule-sentence.ts';
import { useTranslation } from 'react-i18next';
import { createRuleWords, type RuleWords } from '../../lib/rule-words.ts';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { Status } from '../../../electron/contract/settings/status.ts';
import type { RuleStore } from './rule-store.ts';

/** What every part of the page works on. */
export interface RuleContextValue {
  readonly automation: Automation;
  readonly statuses: readonly Status[];
  readonly edit: RuleStore['edit'];
}

/** Carries the rules from the page to its parts. */
export const RuleContext = createContext<RuleContextValue | null>(null);

/** The rules that are edited; only a part outside of the page has none, which is a bug. */
export function useRuleContext(): RuleContextValue {
  const context = useContext(RuleContext);
  if (context === null) throw new Error('the part stands outside of its page');
  return context;
}

/** The words of the app's language; others once the language or a status changes. */
export function useRuleWords(): RuleWords {
  const { t, i18n } = useTranslation();
  const { statuses } = useRuleContext();
  const { language } = i18n;
  return useMemo(() => createRuleWords(t, language, statuses), [t, language, statuses]);
}

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
