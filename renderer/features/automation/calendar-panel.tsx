import { Checkbox } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarSource } from './calendar-source.tsx';
import { NumberField } from './number-fields.tsx';
import { useRuleContext, RulePanel, StatusSelect } from './rule-panel.tsx';
import { RuleOptions } from './rule-options.tsx';
import type { Automation } from '../../../electron/contract/settings/automation.ts';

type CalendarRule = NonNullable<Automation['calendar']>;

/** With the calendar changed, if there is one. */
function changeCalendar(rules: Automation, changes: Partial<CalendarRule>): Automation {
  const { calendar } = rules;
  return calendar === undefined ? rules : { ...rules, calendar: { ...calendar, ...changes } };
}

const leastMinutes = 5;
const mostMinutes = 1440;

/** What shows during meetings, and where they are read. */
export function CalendarPanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const { calendar } = automation;
  /** What was chosen before there is an address or a file, without which there is no rule. */
  const [wanted, setWanted] = useState<string | null>(null);
  const status = calendar?.status ?? wanted;
  return (
    <RulePanel title={t('automationPage.title.calendar')} rule="calendar">
      <div className="rule-fields">
        <StatusSelect
          label={t('automationPage.show')}
          off={t('automationPage.nothing')}
          value={status}
          onChange={(next) => {
            setWanted(next);
            if (calendar === undefined) return;
            void edit(
              (rules) =>
                next === null
                  ? { ...rules, calendar: undefined }
                  : changeCalendar(rules, { status: next }),
              { group: 'calendar-status' },
            );
          }}
        />
      </div>
      {status !== null && <CalendarSource status={status} />}
      {calendar !== undefined && <MeetingFields />}
    </RulePanel>
  );
}

function MeetingFields(): ReactElement | null {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const { calendar } = automation;
  if (calendar === undefined) return null;
  return (
    <>
      <div className="rule-fields">
        <NumberField
          label={t('automationPage.calendar.refresh')}
          value={calendar.refreshMinutes}
          least={leastMinutes}
          most={mostMinutes}
          onCommit={(refreshMinutes) => edit((rules) => changeCalendar(rules, { refreshMinutes }))}
        />
      </div>
      <Checkbox
        label={t('automationPage.calendar.onlyBusy')}
        checked={calendar.onlyBusy}
        onChange={(event) => {
          const onlyBusy = event.currentTarget.checked;
          void edit((rules) => changeCalendar(rules, { onlyBusy }));
        }}
      />
      <Checkbox
        label={t('automationPage.calendar.showTitle')}
        checked={calendar.showTitle}
        onChange={(event) => {
          const showTitle = event.currentTarget.checked;
          void edit((rules) => changeCalendar(rules, { showTitle }));
        }}
      />
      <RuleOptions
        name={t('automationPage.title.calendar')}
        own={{ onlyOver: calendar.onlyOver }}
        hasReturn={false}
        onChange={({ onlyOver }) => void edit((rules) => changeCalendar(rules, { onlyOver }))}
      />
    </>
  );
}
