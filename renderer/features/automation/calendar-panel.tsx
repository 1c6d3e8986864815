import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressField } from './address-field.tsx';
import { CalendarFile } from './calendar-file.tsx';
import { NumberField } from './number-field.tsx';
import { useRuleDesk } from './rule-desk.ts';
import { RuleOptions } from './rule-options.tsx';
import { RulePanel } from './rule-panel.tsx';
import { StatusSelect } from './status-select.tsx';
import type { Automation } from '../../../electron/contract/settings/automation.ts';
import { hostOf } from '../../../electron/contract/host-of.ts';

type CalendarRule = NonNullable<Automation['calendar']>;

/** Where the calendar lies. */
type CalendarPlace =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly file: string };

const firstMinutes = 15;

/** With the calendar at this place; a first one shows `status` and is read every quarter of an hour. */
function withPlace(rules: Automation, place: CalendarPlace, status: string): Automation {
  const first: CalendarRule = {
    status,
    refreshMinutes: firstMinutes,
    onlyBusy: true,
    showTitle: false,
  };
  const at =
    place.kind === 'file'
      ? { file: place.file, host: undefined }
      : { file: undefined, host: hostOf(place.url) };
  return { ...rules, calendar: { ...(rules.calendar ?? first), ...at } };
}

/** With the calendar changed, if there is one. */
function changeCalendar(rules: Automation, changes: Partial<CalendarRule>): Automation {
  const { calendar } = rules;
  return calendar === undefined ? rules : { ...rules, calendar: { ...calendar, ...changes } };
}

const places = ['address', 'file'] as const satisfies readonly CalendarPlace['kind'][];
const leastMinutes = 5;
const mostMinutes = 1440;

/** What shows during meetings, and where they are read. */
export function CalendarPanel(): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleDesk();
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
      {status !== null && <PlaceFields status={status} />}
      {calendar !== undefined && <MeetingFields />}
    </RulePanel>
  );
}

function PlaceFields({ status }: { readonly status: string }): ReactElement {
  const { t } = useTranslation();
  const { automation, edit } = useRuleDesk();
  const { calendar } = automation;
  const stored = calendar?.file === undefined ? 'address' : 'file';
  const [picked, setPicked] = useState<CalendarPlace['kind'] | null>(null);
  const kind = picked ?? stored;
  return (
    <>
      <div className="rule-fields">
        <NativeSelect
          label={t('automationPage.calendar.place')}
          value={kind}
          data={places.map((value) => ({ value, label: t(`automationPage.calendar.${value}`) }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setPicked(places.find((each) => each === value) ?? null);
          }}
        />
      </div>
      {kind === 'address' ? (
        <AddressField
          host={calendar?.host ?? null}
          onCommit={(url) =>
            edit((rules) => withPlace(rules, { kind, url }, status), { calendarUrl: url })
          }
        />
      ) : (
        <CalendarFile
          file={calendar?.file ?? ''}
          onCommit={(file) => edit((rules) => withPlace(rules, { kind, file }, status))}
        />
      )}
      {calendar === undefined && (
        <Text size="sm" role="status">
          {t('automationPage.calendar.needsPlace')}
        </Text>
      )}
    </>
  );
}

function MeetingFields(): ReactElement | null {
  const { t } = useTranslation();
  const { automation, edit } = useRuleDesk();
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
