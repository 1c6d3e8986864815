import { Checkbox, NativeSelect, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import { busyElsewhere } from '../../../electron/contract/word-lists.ts';
import { Panel } from '../../ui/page-blocks.tsx';
import { KindChecks, returnRules } from './rule-options.tsx';
import { NumberField } from './number-fields.tsx';
import { useRuleContext, useRuleWords } from './rule-panel.tsx';
import { type RuleWords, toSeconds } from '../../lib/rule-words.ts';
import { allKinds } from '../../lib/all-kinds.ts';

/** What holds for all rules, a sentence each. */
interface CommonSentences {
  readonly over: string;
  readonly return: string;
  readonly busy: string;
  readonly manual: string;
  readonly flap: string;
}

function overSentence({ onlyOver }: Automation, { t, kinds }: RuleWords): string {
  if (onlyOver.length === 0) return t('automationPage.over.saysNone');
  if (onlyOver.length === allKinds.length) return t('automationPage.over.saysAll');
  return t('automationPage.over.says', { kinds: kinds(onlyOver) });
}

function busySentence({ notWhile }: Automation, { t }: RuleWords): string {
  const heeds = (thing: 'call' | 'presenting'): boolean => notWhile?.includes(thing) ?? true;
  if (heeds('call')) {
    return t(heeds('presenting') ? 'automationPage.busy.saysBoth' : 'automationPage.busy.saysCall');
  }
  return t(
    heeds('presenting') ? 'automationPage.busy.saysPresenting' : 'automationPage.busy.saysNone',
  );
}

/** What holds for all rules with the present values, in plain sentences. */
export function commonSentences(automation: Automation, words: RuleWords): CommonSentences {
  const { t } = words;
  const { changes, minutes } = automation.flapLimit;
  return {
    over: overSentence(automation, words),
    return: t(`automationPage.return.says.${automation.return}`),
    busy: busySentence(automation, words),
    manual: t(`automationPage.manual.says.${automation.manualEnds}`),
    flap: t('automationPage.flap.says', {
      count: changes,
      length: words.length(toSeconds(minutes, 'minutes')),
    }),
  };
}

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
  const { automation, edit } = useRuleContext();
  const sentences = commonSentences(automation, useRuleWords());
  const { flapLimit, notWhile = busyElsewhere } = automation;
  return (
    <Panel title={t('automationPage.title.common')}>
      <div className="rule">
        <Text>{sentences.over}</Text>
        <KindChecks
          label={t('automationPage.over.label')}
          kinds={automation.onlyOver}
          onChange={(onlyOver) => void edit((rules) => ({ ...rules, onlyOver }))}
        />
      </div>
      <div className="rule">
        <Text>{sentences.return}</Text>
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
