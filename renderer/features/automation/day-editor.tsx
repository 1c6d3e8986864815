import { Button, Text } from '@mantine/core';
import { Copy, Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../electron/contract/settings/working-hours.ts';
import type { Failure } from '../../bridge/client.ts';
import { CommitField, type Read } from '../../ui/commit-field.tsx';
import { readTime, timeText, type DaySpan } from './day-span.ts';
import { focusNear } from '../../ui/focus.ts';
import { useDayNames, hasOverlap, spansOf, type WeekHours } from './week.ts';

/** The hours of one day in plain fields. */
export function DayEditor(props: {
  readonly week: WeekHours;
  readonly day: Weekday;
  readonly onChange: (index: number, span: DaySpan) => Promise<Failure | null>;
  readonly onRemove: (index: number) => void;
  readonly onAdd: () => void;
  readonly onCopy: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const names = useDayNames();
  const { week, day } = props;
  const spans = spansOf(week, day);
  const name = names[day];
  return (
    <fieldset className="day-editor">
      <legend>{name}</legend>
      {spans.length === 0 && <Text size="sm">{t('automationPage.hours.free')}</Text>}
      {spans.map((span, index) => (
        // A span has no name of its own; its place is what tells it from the others.
        <SpanFields
          key={index}
          span={span}
          onChange={(changed) => props.onChange(index, changed)}
          onRemove={() => {
            props.onRemove(index);
          }}
          day={name}
        />
      ))}
      {hasOverlap(week, day) && <Text size="sm">{t('automationPage.hours.overlap')}</Text>}
      <div className="rule-buttons">
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={props.onAdd}
        >
          {t('automationPage.hours.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<Copy size={16} aria-hidden="true" />}
          onClick={props.onCopy}
        >
          {t('automationPage.hours.copy')}
        </Button>
      </div>
    </fieldset>
  );
}

function SpanFields(props: {
  readonly day: string;
  readonly span: DaySpan;
  readonly onChange: (span: DaySpan) => Promise<Failure | null>;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { span, day } = props;
  const read =
    (end: keyof DaySpan) =>
    (text: string): Read<number> => {
      const time = readTime(text);
      const isBeyond = end === 'from' && time === 24 * 60;
      if (time === null || isBeyond) {
        return { ok: false, problem: t('automationPage.hours.badTime') };
      }
      const isEmpty = time === span[end === 'from' ? 'to' : 'from'];
      if (isEmpty) return { ok: false, problem: t('automationPage.hours.empty') };
      return { ok: true, value: time };
    };
  const params = { day, from: timeText(span.from), to: timeText(span.to) };
  return (
    <div className="rule-fields" role="group" aria-label={t('automationPage.hours.span', params)}>
      {(['from', 'to'] as const).map((end) => (
        <CommitField
          key={end}
          className="time"
          label={t(`automationPage.hours.${end}`)}
          value={timeText(span[end])}
          inputMode="numeric"
          maxLength={5}
          read={read(end)}
          onCommit={(time) => props.onChange({ ...span, [end]: time })}
        />
      ))}
      <Button
        className="rule-remove"
        variant="default"
        aria-label={t('automationPage.hours.remove', params)}
        leftSection={<Trash2 size={16} aria-hidden="true" />}
        onClick={(event) => {
          focusNear(event.currentTarget, '.day-editor', '.rule-buttons > button');
          props.onRemove();
        }}
      >
        {t('automationPage.remove')}
      </Button>
    </div>
  );
}
