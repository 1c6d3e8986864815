import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import type { Weekday, WorkingHours } from '../../../electron/contract/settings/working-hours.ts';
import { DayEditor } from './day-editor.tsx';
import { HolidayList } from './holiday-list.tsx';
import { useRuleContext, RulePanel, StatusSelect } from './rule-panel.tsx';
import {
  changeSpan,
  copyToWorkdays,
  usualWeek,
  withoutSpan,
  withSpan,
  type WeekHours,
} from './week.ts';
import { WeekGrid } from './week-grid.tsx';
import { ZoneChooser } from './zone-chooser.tsx';

function withOutside(rules: Automation, outside: string | null): Automation {
  if (outside === null) return { ...rules, workingHours: undefined };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const hours = rules.workingHours ?? { timeZone, days: usualWeek() };
  return { ...rules, workingHours: { ...hours, outside } };
}

function withHours(rules: Automation, changes: Partial<WorkingHours>): Automation {
  const { workingHours } = rules;
  return workingHours === undefined
    ? rules
    : { ...rules, workingHours: { ...workingHours, ...changes } };
}

/** When the person works, and what shows outside of it. */
export function HoursPanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleContext();
  const { workingHours } = automation;
  return (
    <RulePanel title={t('automationPage.title.workingHours')} rule="workingHours">
      <div className="rule-fields">
        <StatusSelect
          label={t('automationPage.hours.outside')}
          off={t('automationPage.nothing')}
          value={workingHours?.outside ?? null}
          onChange={(outside) =>
            void edit((rules) => withOutside(rules, outside), { group: 'outside' })
          }
        />
        {workingHours !== undefined && (
          <ZoneChooser
            value={workingHours.timeZone}
            onChange={(timeZone) => void edit((rules) => withHours(rules, { timeZone }))}
          />
        )}
      </div>
      {workingHours !== undefined && <Week hours={workingHours} />}
    </RulePanel>
  );
}

function Week({ hours }: { readonly hours: WorkingHours }): ReactElement {
  const { edit } = useRuleContext();
  const [day, setDay] = useState<Weekday>('mon');
  const change = (make: (week: WeekHours) => WeekHours, group?: string): ReturnType<typeof edit> =>
    edit(
      (rules) => withHours(rules, { days: make(rules.workingHours?.days ?? {}) }),
      group === undefined ? {} : { group },
    );
  return (
    <>
      <WeekGrid
        week={hours.days}
        chosen={day}
        onChoose={setDay}
        onChange={(target, span) =>
          void change((week) => changeSpan(week, target, span), `${target.day}-${target.index}`)
        }
        onRemove={(chosen, index) => void change((week) => withoutSpan(week, chosen, index))}
      />
      <DayEditor
        key={day}
        week={hours.days}
        day={day}
        onChange={(index, span) => change((week) => changeSpan(week, { day, index }, span))}
        onRemove={(index) => void change((week) => withoutSpan(week, day, index))}
        onAdd={() => void change((week) => withSpan(week, day))}
        onCopy={() => void change((week) => copyToWorkdays(week, day))}
      />
      <HolidayList
        holidays={hours.holidays ?? []}
        onChange={(holidays) =>
          void edit((rules) =>
            withHours(rules, { holidays: holidays.length === 0 ? undefined : [...holidays] }),
          )
        }
      />
    </>
  );
}
