import { Checkbox, NativeSelect, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../electron/contract/automation.ts';
import type { CommonTrialView } from '../../../electron/contract/rule-commands.ts';
import { busyElsewhere } from '../../../electron/contract/busy-elsewhere.ts';
import { Panel } from '../../ui/panel.tsx';
import { commonSentences } from './common-sentences.ts';
import { KindChecks } from './kind-checks.tsx';
import { NowLine } from './now-line.tsx';
import { NumberField } from './number-field.tsx';
import { returnRules } from './return-rules.ts';
import { useRuleDesk } from './rule-desk.ts';
import { useRuleWords } from './use-rule-words.ts';

const endings = [
  'never',
  'end-of-day',
  'end-of-work',
] as const satisfies readonly Automation['manualEnds'][];
const mostChanges = 1000;
const mostMinutes = 1440;

/** What holds for every rule that does not say otherwise. */
export function CommonPanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, trials, edit } = useRuleDesk();
  const sentences = commonSentences(automation, useRuleWords());
  const now = (setting: keyof CommonTrialView): ReactElement => (
    <NowLine of={setting} text={trials.common?.[setting] ?? ''} />
  );
  const { flapLimit, notWhile = busyElsewhere } = automation;
  return (
    <Panel title={t('automationPage.title.common')}>
      <div className="rule">
        <Text>{sentences.over}</Text>
        {now('over')}
        <KindChecks
          label={t('automationPage.over.label')}
          kinds={automation.onlyOver}
          onChange={(onlyOver) => void edit((rules) => ({ ...rules, onlyOver }))}
        />
      </div>
      <div className="rule">
        <Text>{sentences.return}</Text>
        {now('return')}
        <div className="rule-fields">
          <NativeSelect
            label={t('automationPage.return.label')}
            value={automation.return}
            data={returnRules.map((value) => ({
              value,
              label: t(`automationPage.return.${value}`),
            }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const back = returnRules.find((each) => each === value);
              if (back !== undefined) void edit((rules) => ({ ...rules, return: back }));
            }}
          />
        </div>
      </div>
      <div className="rule">
        <Text>{sentences.busy}</Text>
        {now('busy')}
        <fieldset className="checks">
          <legend>{t('automationPage.busy.label')}</legend>
          {busyElsewhere.map((thing) => (
            <Checkbox
              key={thing}
              label={t(`automationPage.busy.${thing}`)}
              checked={notWhile.includes(thing)}
              onChange={(event) => {
                const isTicked = event.currentTarget.checked;
                const kept = busyElsewhere.filter((each) =>
                  each === thing ? isTicked : notWhile.includes(each),
                );
                void edit((rules) => ({ ...rules, notWhile: kept }));
              }}
            />
          ))}
        </fieldset>
      </div>
      <div className="rule">
        <Text>{sentences.manual}</Text>
        {now('manual')}
        <div className="rule-fields">
          <NativeSelect
            label={t('automationPage.manual.label')}
            value={automation.manualEnds}
            data={endings.map((value) => ({ value, label: t(`automationPage.manual.${value}`) }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const manualEnds = endings.find((each) => each === value);
              if (manualEnds !== undefined) void edit((rules) => ({ ...rules, manualEnds }));
            }}
          />
        </div>
      </div>
      <div className="rule">
        <Text>{sentences.flap}</Text>
        {now('flap')}
        <div className="rule-fields">
          <NumberField
            label={t('automationPage.flap.changes')}
            value={flapLimit.changes}
            least={1}
            most={mostChanges}
            onCommit={(changes) =>
              edit((rules) => ({ ...rules, flapLimit: { ...rules.flapLimit, changes } }))
            }
          />
          <NumberField
            label={t('automationPage.flap.minutes')}
            value={flapLimit.minutes}
            least={1}
            most={mostMinutes}
            onCommit={(minutes) =>
              edit((rules) => ({ ...rules, flapLimit: { ...rules.flapLimit, minutes } }))
            }
          />
        </div>
      </div>
    </Panel>
  );
}
