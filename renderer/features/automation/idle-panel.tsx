import { Button, Text } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/page-blocks.tsx';
import { focusNear } from '../../ui/focus.ts';
import { LengthField } from './number-fields.tsx';
import { useRuleContext, useRuleWords, StatusSelect } from './rule-panel.tsx';
import { RuleOptions } from './rule-options.tsx';
import { stageSentence } from '../../lib/rule-sentence.ts';
import type { Automation } from '../../../electron/contract/settings/automation.ts';

/** One step of idling. */
type IdleStage = NonNullable<Automation['idle']>[number];

/** So many stages the rules may have. */
const mostStages = 10;

const firstSeconds = 300;
const longerBy = 3;
const mostSeconds = 366 * 86_400;

function stagesOf({ idle = [] }: Automation): readonly IdleStage[] {
  return idle;
}

function withStages(automation: Automation, idle: readonly IdleStage[]): Automation {
  return { ...automation, idle: idle.length === 0 ? undefined : [...idle] };
}

/** With one more stage, some time after the longest; five minutes if it is the first. */
export function withStage(automation: Automation, status: string): Automation {
  const stages = stagesOf(automation);
  const longest = Math.max(0, ...stages.map(({ afterSeconds }) => afterSeconds));
  const afterSeconds = longest === 0 ? firstSeconds : Math.min(longest * longerBy, mostSeconds);
  return withStages(automation, [...stages, { afterSeconds, status }]);
}

/** With one stage changed. */
export function changeStage(
  automation: Automation,
  index: number,
  changes: Partial<IdleStage>,
): Automation {
  const stages = stagesOf(automation);
  const changed = stages.map((stage, at) => (at === index ? { ...stage, ...changes } : stage));
  return withStages(automation, changed);
}

/** Without one stage. */
export function withoutStage(automation: Automation, index: number): Automation {
  return withStages(automation, stagesOf(automation).toSpliced(index, 1));
}

/** With its stages in the order of their times. */
export function sortStages(automation: Automation): Automation {
  const sorted = stagesOf(automation).toSorted((a, b) => a.afterSeconds - b.afterSeconds);
  return withStages(automation, sorted);
}

/** What shows when nobody touches the computer, in stages; they stand in the order of their times. */
export function IdlePanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, statuses, edit } = useRuleContext();
  const { idle: stages = [] } = automation;
  const likely = statuses.find(({ kind }) => kind === 'away') ?? statuses[0];
  const isFull = stages.length >= mostStages || likely === undefined;
  return (
    <Panel title={t('automationPage.title.idle')}>
      <div className="rule">
        {stages.length === 0 && <Text>{t('automationPage.off.idle')}</Text>}
        <ol
          className="stages"
          onBlur={(event) => {
            // Sorted only once the person is elsewhere, so that nothing moves away under their hands.
            if (event.currentTarget.contains(event.relatedTarget)) return;
            void edit(sortStages, { isQuiet: true });
          }}
        >
          {stages.map((stage, index) => (
            // A stage has no name of its own; its place is what tells it from the others.
            <Stage key={index} stage={stage} index={index} />
          ))}
        </ol>
        <div>
          <Button
            className="stage-add"
            variant="default"
            leftSection={<Plus size={16} aria-hidden="true" />}
            // A disabled button would lose the focus.
            aria-disabled={isFull}
            {...(isFull ? { 'data-disabled': true } : {})}
            onClick={() => {
              if (!isFull) void edit((rules) => withStage(rules, likely.id));
            }}
          >
            {t('automationPage.addStage')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Stage(props: { readonly stage: IdleStage; readonly index: number }): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const words = useRuleWords();
  const { stage, index } = props;
  const name = t('automationPage.stage', { length: words.length(stage.afterSeconds) });
  return (
    <li className="rule">
      <Text>{stageSentence(stage, automation, words)}</Text>
      <div className="rule-fields" role="group" aria-label={name}>
        <StatusSelect
          label={t('automationPage.show')}
          value={stage.status}
          onChange={(status) => {
            if (status === null) return;
            void edit((rules) => changeStage(rules, index, { status }), { group: `idle-${index}` });
          }}
        />
        <LengthField
          label={t('automationPage.after')}
          seconds={stage.afterSeconds}
          least={1}
          onCommit={(afterSeconds) => edit((rules) => changeStage(rules, index, { afterSeconds }))}
        />
        <Button
          className="rule-remove"
          variant="default"
          aria-label={t('automationPage.removeStage', { name })}
          leftSection={<Trash2 size={16} aria-hidden="true" />}
          onClick={(event) => {
            focusNear(event.currentTarget, '.panel', '.stage-add');
            void edit((rules) => withoutStage(rules, index));
          }}
        >
          {t('automationPage.remove')}
        </Button>
      </div>
      <RuleOptions
        name={name}
        own={stage}
        hasReturn
        onChange={(own) => void edit((rules) => changeStage(rules, index, own))}
      />
    </li>
  );
}
