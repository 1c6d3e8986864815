import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, parseDay, startOfDay } from './local-day.ts';
import { withListed, type SpanChoice } from './span-choice.ts';

/** The first and the last day of the list. */
export function ListedDays(props: {
  readonly choice: SpanChoice;
  /** Epoch ms. */
  readonly now: number;
  readonly onChange: (choice: SpanChoice) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choice, now, onChange } = props;
  const today = startOfDay(now);
  const take = (text: string, key: 'day' | 'since'): void => {
    const day = parseDay(text);
    if (day === null || day > today) return;
    onChange(withListed(choice, key === 'day' ? { day } : { since: day }));
  };
  return (
    <div className="row">
      {(['since', 'day'] as const).map((key) => (
        <TextInput
          key={key}
          type="date"
          aria-label={t(`history.listed.${key}`)}
          value={dayText(choice[key])}
          max={dayText(today)}
          onChange={(event) => {
            take(event.currentTarget.value, key);
          }}
        />
      ))}
    </div>
  );
}
