import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, parseDay, startOfDay } from './segments.ts';
import {
  withListed,
  type SpanChoice,
  presetDays,
  presetOf,
  spanPresets,
  type SpanPreset,
} from './span-choice.ts';

const custom = 'custom';
const choices = [...spanPresets, custom] as const;

/** The span of the list: one that people look at most, or any first and last day. */
export function ListedDays(props: {
  readonly choice: SpanChoice;
  /** Epoch ms. */
  readonly now: number;
  readonly onChange: (choice: SpanChoice) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { choice, now, onChange } = props;
  const [picked, setPicked] = useState<SpanPreset | typeof custom | null>(null);
  const today = startOfDay(now);
  const preset = picked === custom ? custom : (presetOf(choice, today, picked) ?? custom);

  const pick = (value: string): void => {
    const next = spanPresets.find((each) => each === value);
    setPicked(next ?? custom);
    if (next !== undefined) onChange({ ...choice, ...presetDays(next, today) });
  };
  const take = (text: string, key: 'day' | 'since'): void => {
    const day = parseDay(text);
    if (day === null || day > today) return;
    setPicked(custom);
    onChange(withListed(choice, key === 'day' ? { day } : { since: day }));
  };
  return (
    <div className="row">
      <NativeSelect
        aria-label={t('history.spans.label')}
        value={preset}
        data={choices.map((value) => ({
          value,
          label: t(`history.spans.${value}`),
        }))}
        onChange={(event) => {
          pick(event.currentTarget.value);
        }}
      />
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
