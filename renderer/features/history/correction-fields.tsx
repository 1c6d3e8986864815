import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../bridge/client-context.ts';
import type { PastTime } from './correction-draft.ts';
import type { CorrectionForm } from './use-correction-form.ts';

/** What it was, from when to when, and a note. */
export function CorrectionFields(props: {
  readonly start: PastTime;
  readonly form: CorrectionForm;
}): ReactElement {
  const { t } = useTranslation();
  const { start, form } = props;
  const { draft, texts, change } = form;
  return (
    <>
      <NativeSelect
        data-path="status"
        label={t('history.correction.status')}
        value={draft.status}
        data={useStatusChoices(start)}
        error={texts.status}
        onChange={(event) => {
          change({ status: event.currentTarget.value });
        }}
      />
      <div className="correction-times">
        <End end="from" form={form} />
        <End end="to" form={form} />
      </div>
      <Checkbox
        label={t('history.correction.overMidnight')}
        checked={draft.overMidnight}
        onChange={(event) => {
          change({ overMidnight: event.currentTarget.checked });
        }}
      />
      <Textarea
        data-path="note"
        label={t('history.correction.note')}
        placeholder={t('pick.optional')}
        rows={2}
        value={draft.note}
        error={texts.note}
        onChange={(event) => {
          change({ note: event.currentTarget.value });
        }}
      />
    </>
  );
}

/** The statuses of now, none, and what was recorded where it is no more. */
function useStatusChoices({ status, name }: PastTime): { value: string; label: string }[] {
  const { t } = useTranslation();
  const { choices } = useAppState();
  const known = choices.kind === 'ready' ? choices.value : [];
  const isGone = status !== null && !known.some(({ id }) => id === status);
  return [
    ...known.map((each) => ({ value: each.id, label: each.name })),
    ...(isGone ? [{ value: status, label: name ?? status }] : []),
    { value: '', label: t('history.noStatus') },
  ];
}

const keys = {
  from: { day: 'fromDay', time: 'fromTime' },
  to: { day: 'toDay', time: 'toTime' },
} as const;

function End(props: { readonly end: 'from' | 'to'; readonly form: CorrectionForm }): ReactElement {
  const { t } = useTranslation();
  const { end, form } = props;
  const { draft, texts, change } = form;
  const { day, time } = keys[end];
  return (
    <div className="correction-end">
      {draft.overMidnight && (
        <TextInput
          type="date"
          label={t(`history.correction.${day}`)}
          value={draft[day]}
          onChange={(event) => {
            change({ [day]: event.currentTarget.value });
          }}
        />
      )}
      <TextInput
        type="time"
        data-path={end}
        label={t(`history.correction.${end}`)}
        value={draft[time]}
        error={texts[end]}
        onChange={(event) => {
          change({ [time]: event.currentTarget.value });
        }}
      />
    </div>
  );
}
