import { Button, Text, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../ui/unsaved-changes.ts';

const withYear = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})\.?$/u;
const dashed = /^(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const monthFirst = /^(?<month>\d{1,2})[/.](?<day>\d{1,2})\.?$/u;
const dayFirst = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?(?<year>\d{4})?$/u;

/** How dates are written where a language is spoken; 1/12 is no one day where English is. */
const ofLanguage: Readonly<Record<string, RegExp>> = {
  ja: monthFirst,
  ko: monthFirst,
  pl: dayFirst,
  ru: dayFirst,
};
/** A year with a 29 February, for dates without a year. */
const leapYear = 2000;

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string, language: string): Parts | null {
  const plain = text.normalize('NFKC').trim();
  const shapes = [withYear, dashed, ofLanguage[language]];
  const groups = shapes.map((shape) => shape?.exec(plain)?.groups).find((found) => found);
  if (groups === undefined) return null;
  const { year, month, day } = groups;
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
  };
}

function instantOf({ year, month, day }: Parts): number {
  return Date.UTC(year ?? leapYear, month - 1, day);
}

/**
 * The date that was typed as the rules write it, `2026-12-24` or `12-24`; null if there is none.
 * @param language in whose way it may be written as well
 */
export function readHoliday(text: string, language: string): string | null {
  const parts = partsOf(text, language);
  if (parts === null) return null;
  const at = new Date(instantOf(parts));
  // A date that does not exist is taken for one in the next month.
  if (at.getUTCMonth() !== parts.month - 1 || at.getUTCDate() !== parts.day) return null;
  const iso = at.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return parts.year === null ? iso.slice('YYYY-'.length) : iso;
}

/** The date in words, without a year where it is a holiday every year. */
export function holidayText(holiday: string, language: string): string {
  const parts = partsOf(holiday, language);
  if (parts === null) return holiday;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(parts.year === null ? {} : { year: 'numeric', weekday: 'long' }),
  });
  return format.format(instantOf(parts));
}

/** Whether it comes every year. */
export function isYearly(holiday: string): boolean {
  return holiday.length === 'MM-DD'.length;
}

/** The days on which nobody works, with a field for another one. */
export function HolidayList(props: {
  readonly holidays: readonly string[];
  readonly onChange: (holidays: readonly string[]) => void;
}): ReactElement {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { holidays, onChange } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  useUnsaved(text.trim() !== '');

  const add = (): void => {
    const holiday = readHoliday(text, language);
    field.current?.focus();
    setIsWrong(holiday === null);
    if (holiday === null) return;
    setText('');
    if (!holidays.includes(holiday)) onChange([...holidays, holiday].toSorted());
  };
  const nameOf = (holiday: string): string => {
    const date = holidayText(holiday, language);
    return isYearly(holiday) ? t('automationPage.hours.everyYear', { date }) : date;
  };

  return (
    <fieldset className="holidays">
      <legend>{t('automationPage.hours.holidays')}</legend>
      <Text size="sm" c="dimmed">
        {t('rule.holidays.sentence', { ns: 'shared' })}
      </Text>
      <ul>
        {holidays.map((holiday) => (
          <li key={holiday}>
            <span>{nameOf(holiday)}</span>
            <Button
              variant="default"
              className="holiday-remove"
              aria-label={t('automationPage.hours.removeHoliday', { date: nameOf(holiday) })}
              onClick={() => {
                onChange(holidays.filter((each) => each !== holiday));
                field.current?.focus();
              }}
            >
              <Trash2 size={16} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <div className="rule-fields">
        <TextInput
          ref={field}
          label={t('automationPage.hours.holiday')}
          description={t('automationPage.hours.holidayHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text}
          error={isWrong ? t('automationPage.hours.badHoliday') : null}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setIsWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
        <Button
          variant="default"
          className="holiday-add"
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {t('automationPage.hours.addHoliday')}
        </Button>
      </div>
    </fieldset>
  );
}
