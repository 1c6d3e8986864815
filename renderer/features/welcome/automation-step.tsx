import '../../forms/forms.css';
import { Button, NativeSelect, Switch, Text } from '@mantine/core';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../electron/contract/commands/settings.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { FailureText, Notice, LoadingBlock } from '../../ui/page-blocks.tsx';
import { ruleSentence, stageSentence } from '../../lib/rule-sentence.ts';
import { createRuleWords } from '../../lib/rule-words.ts';
import { minutesText } from '../../lib/ending-choice.ts';
import {
  idleMinutes,
  startRules,
  statusFor,
  withFirstRules,
  type FirstRules,
} from './first-rules.ts';
import { StepActions } from './step-actions.tsx';

const skeletonHeight = 300;
const offered = ['lock', 'idle', 'start'] as const;

interface StepProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly onLater: () => void;
}

/** The third step: three rules, each a switch with a sentence. */
export function AutomationStep(props: StepProps): ReactElement {
  const client = useClient();
  const [settings, setSettings] = useState<SettingsView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let isWanted = true;
    void client.ask('settings', {}).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setSettings(answer.value);
      else setFailure(answer.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [client]);

  const save = async (rules: FirstRules, known: SettingsView): Promise<void> => {
    const automation = withFirstRules(known.automation, rules, known.statuses);
    const answer = await client.ask('setUpAutomation', { automation });
    if (answer.ok) props.onDone();
    else setFailure(answer.failure);
  };

  return (
    <>
      {failure !== null && (
        <Notice tone="problem">
          <Text size="sm">
            <FailureText failure={failure} />
          </Text>
        </Notice>
      )}
      {settings === null && failure === null && <LoadingBlock height={skeletonHeight} />}
      {settings !== null && (
        <Rules
          settings={settings}
          onSave={(rules) => void save(rules, settings)}
          onBack={props.onBack}
          onLater={props.onLater}
        />
      )}
    </>
  );
}

function Rules(props: {
  readonly settings: SettingsView;
  readonly onSave: (rules: FirstRules) => void;
  readonly onBack: () => void;
  readonly onLater: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { automation, statuses } = props.settings;
  const [rules, setRules] = useState(() => startRules(automation));
  const possible = offered.filter((rule) => statusFor(rule, statuses) !== null);
  return (
    <>
      <Text>{t(possible.length === 0 ? 'setup.noRules' : 'setup.automationLead')}</Text>
      {possible.length > 0 && (
        <ul className="panel first-rules">
          {possible.map((rule) => (
            <li key={rule}>
              <RuleSwitch rule={rule} rules={rules} settings={props.settings} onChange={setRules} />
            </li>
          ))}
        </ul>
      )}
      <StepActions onBack={props.onBack} onLater={props.onLater}>
        <Button
          onClick={() => {
            props.onSave(rules);
          }}
        >
          {t('setup.done')}
        </Button>
      </StepActions>
    </>
  );
}

function RuleSwitch(props: {
  readonly rule: (typeof offered)[number];
  readonly rules: FirstRules;
  readonly settings: SettingsView;
  readonly onChange: (rules: FirstRules) => void;
}): ReactElement {
  const { t, i18n } = useTranslation();
  const sentence = useId();
  const { rule, rules, onChange } = props;
  const { automation, statuses } = props.settings;
  const words = createRuleWords(t, i18n.language, statuses);
  const chosen = withFirstRules(automation, rules, statuses);
  const [stage] = chosen.idle ?? [];
  const idleSentence =
    stage === undefined ? t('automationPage.off.idle') : stageSentence(stage, chosen, words);
  return (
    <>
      <Switch
        label={t(`setup.rule.${rule}`)}
        // A description of the switch itself would be part of its name, and be read out twice.
        aria-describedby={sentence}
        checked={rules[rule]}
        onChange={(event) => {
          onChange({ ...rules, [rule]: event.currentTarget.checked });
        }}
      />
      <Text className="rule-sentence" size="sm" c="dimmed" id={sentence}>
        {rule === 'idle' ? idleSentence : ruleSentence(rule, chosen, words)}
      </Text>
      {rule === 'idle' && rules.idle && (
        <NativeSelect
          className="idle-after"
          label={t('setup.idleAfter')}
          value={String(rules.idleAfter)}
          data={idleMinutes.map((minutes) => ({
            value: String(minutes),
            label: minutesText(minutes, t),
          }))}
          onChange={(event) => {
            onChange({ ...rules, idleAfter: Number(event.currentTarget.value) });
          }}
        />
      )}
    </>
  );
}
