import { Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../electron/contract/settings/working-hours.ts';
import { dayMinutes, type DaySpan } from './day-span.ts';
import { SpanBar } from './span-bar.tsx';
import { useDayNames, barsOf, spansOf, weekdays, type WeekHours } from './week.ts';

const shownHours = [0, 6, 12, 18, 24] as const;
const hourMinutes = 60;

function percent(minutes: number): string {
  return `${(minutes / dayMinutes) * 100}%`;
}

/** The hours of a week as bars on a line of 24 hours for each day. */
export function WeekGrid(props: {
  readonly week: WeekHours;
  readonly chosen: Weekday;
  readonly onChoose: (day: Weekday) => void;
  readonly onChange: (target: { day: Weekday; index: number }, span: DaySpan) => void;
  readonly onRemove: (day: Weekday, index: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const names = useDayNames();
  return (
    <div className="week-grid" role="group" aria-label={t('automationPage.hours.week')}>
      {weekdays.map((day) => (
        <div className="week-row" key={day} data-chosen={day === props.chosen}>
          <UnstyledButton
            className="week-name"
            aria-pressed={day === props.chosen}
            onClick={() => {
              props.onChoose(day);
            }}
          >
            {names[day]}
          </UnstyledButton>
          <DayTrack {...props} day={day} />
        </div>
      ))}
      <div className="week-row" aria-hidden="true">
        <span />
        <div className="week-hours">
          {shownHours.map((hour) => (
            <span key={hour} style={{ insetInlineStart: percent(hour * hourMinutes) }}>
              {hour}
            </span>
          ))}
        </div>
      </div>
      <Text size="xs" c="dimmed">
        {t('automationPage.hours.keys')}
      </Text>
    </div>
  );
}

function DayTrack(props: {
  readonly day: Weekday;
  readonly week: WeekHours;
  readonly onChoose: (day: Weekday) => void;
  readonly onChange: (target: { day: Weekday; index: number }, span: DaySpan) => void;
  readonly onRemove: (day: Weekday, index: number) => void;
}): ReactElement {
  const { day, week } = props;
  const spans = spansOf(week, day);
  return (
    <div className="week-track">
      {barsOf(week, day).map(({ from, to, index }) => {
        const style = { insetInlineStart: percent(from), width: percent(to - from) };
        const span = index === null ? undefined : spans[index];
        if (index === null || span === undefined) {
          return <span key="left" className="week-bar" data-left="true" style={style} />;
        }
        return (
          <SpanBar
            key={index}
            day={day}
            span={span}
            onChoose={() => {
              props.onChoose(day);
            }}
            onChange={(changed) => {
              props.onChange({ day, index }, changed);
            }}
            onRemove={() => {
              props.onRemove(day, index);
            }}
          />
        );
      })}
    </div>
  );
}
