import { Button, TextInput } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, parseDay, startOfDay } from './segments.ts';
import { spanOf, stepSpan, type SpanChoice } from './span-choice.ts';

const texts = {
  day: { previous: 'history.previousDay', next: 'history.nextDay' },
  week: { previous: 'history.previousWeek', next: 'history.nextWeek' },
} as const;
const iconSize = 18;

/** Goes to another day or week, by buttons, by Alt and the arrows, or by its date. */
export function DayStepper(props: {
  readonly choice: SpanChoice;
  readonly view: 'day' | 'week';
  /** Epoch ms. */
  readonly now: number;
  readonly onChange: (choice: SpanChoice) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choice, now, onChange } = props;
  const today = startOfDay(now);
  const isLast = spanOf(choice).to > now;
  const { previous, next } = texts[props.view];

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // What lies behind a dialog stands still.
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'ArrowLeft') onChange(stepSpan(choice, -1));
      else if (event.key === 'ArrowRight' && !isLast) onChange(stepSpan(choice, 1));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [choice, isLast, onChange]);

  return (
    <div className="row">
      <Button
        variant="default"
        className="step"
        aria-label={t(previous)}
        title={t(previous)}
        aria-keyshortcuts="Alt+ArrowLeft"
        onClick={() => {
          onChange(stepSpan(choice, -1));
        }}
      >
        <ChevronLeft size={iconSize} aria-hidden="true" />
      </Button>
      <TextInput
        type="date"
        aria-label={t('history.date')}
        value={dayText(choice.day)}
        max={dayText(today)}
        onChange={(event) => {
          const day = parseDay(event.currentTarget.value);
          if (day !== null && day <= today) onChange({ ...choice, day });
        }}
      />
      <Button
        variant="default"
        className="step"
        aria-label={t(next)}
        title={t(next)}
        aria-keyshortcuts="Alt+ArrowRight"
        // A button that is disabled would lose the focus under the person's hands.
        aria-disabled={isLast}
        {...(isLast && { 'data-disabled': true })}
        onClick={() => {
          if (!isLast) onChange(stepSpan(choice, 1));
        }}
      >
        <ChevronRight size={iconSize} aria-hidden="true" />
      </Button>
      <Button
        variant="default"
        onClick={() => {
          onChange({ ...choice, day: today });
        }}
      >
        {t('history.today')}
      </Button>
    </div>
  );
}
