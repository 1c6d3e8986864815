import { Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Panel } from '../../ui/panel.tsx';
import type { SingleRule } from './rule-sentence.ts';
import { ruleSentence } from './rule-sentence.ts';
import { useRuleDesk } from './rule-desk.ts';
import { useRuleWords } from './use-rule-words.ts';

/** One rule: what it does in a sentence, and its fields. */
export function RulePanel(props: {
  readonly title: string;
  readonly rule: SingleRule;
  readonly children: ReactNode;
}): ReactElement {
  const { automation } = useRuleDesk();
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
