import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LengthField } from './number-fields.tsx';
import { useRuleContext, RulePanel, StatusSelect } from './rule-panel.tsx';
import { RuleOptions } from './rule-options.tsx';

/** What shows while the screen is locked. */
export function LockPanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const { lock } = automation;
  const title = t('automationPage.title.lock');
  return (
    <RulePanel title={title} rule="lock">
      <div className="rule-fields">
        <StatusSelect
          label={t('automationPage.show')}
          off={t('automationPage.nothing')}
          value={lock?.status ?? null}
          onChange={(status) =>
            void edit(
              (rules) => ({
                ...rules,
                lock: status === null ? undefined : { afterSeconds: 0, ...rules.lock, status },
              }),
              { group: 'lock-status' },
            )
          }
        />
        {lock !== undefined && (
          <LengthField
            label={t('automationPage.after')}
            seconds={lock.afterSeconds}
            least={0}
            onCommit={(afterSeconds) =>
              edit((rules) => ({ ...rules, lock: rules.lock && { ...rules.lock, afterSeconds } }))
            }
          />
        )}
      </div>
      {lock !== undefined && (
        <RuleOptions
          name={title}
          own={lock}
          hasReturn
          onChange={(own) =>
            void edit((rules) => ({ ...rules, lock: rules.lock && { ...rules.lock, ...own } }))
          }
        />
      )}
    </RulePanel>
  );
}

/** What shows while the computer sleeps, or after the program has ended. */
export function AbsencePanel(props: { readonly rule: 'sleep' | 'quit' }): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const { rule } = props;
  const given = automation[rule];
  const title = t(`automationPage.title.${rule}`);
  return (
    <RulePanel title={title} rule={rule}>
      <div className="rule-fields">
        <StatusSelect
          label={t('automationPage.show')}
          off={t('automationPage.nothing')}
          value={given?.status ?? null}
          onChange={(status) =>
            void edit(
              (rules) => ({
                ...rules,
                [rule]: status === null ? undefined : { ...rules[rule], status },
              }),
              { group: `${rule}-status` },
            )
          }
        />
      </div>
      {given !== undefined && (
        <RuleOptions
          name={title}
          own={given}
          hasReturn={rule === 'sleep'}
          onChange={(own) =>
            void edit((rules) => ({ ...rules, [rule]: rules[rule] && { ...rules[rule], ...own } }))
          }
        />
      )}
    </RulePanel>
  );
}

/** What shows when the program starts and nothing was picked. */
export function StartPanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  return (
    <RulePanel title={t('automationPage.title.start')} rule="start">
      <div className="rule-fields">
        <StatusSelect
          label={t('automationPage.show')}
          off={t('automationPage.nothing')}
          value={automation.start?.status ?? null}
          onChange={(status) =>
            void edit((rules) => ({ ...rules, start: status === null ? undefined : { status } }), {
              group: 'start-status',
            })
          }
        />
      </div>
    </RulePanel>
  );
}
