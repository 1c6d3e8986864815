import { Button, Text, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { holidayText, isYearly, readHoliday } from './holiday.ts';

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
