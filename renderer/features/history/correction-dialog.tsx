import '../../forms/forms.css';
import { Button, Text, Title, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice } from '../../ui/page-blocks.tsx';
import type { PastTime } from './correction-draft.ts';
import { useCorrectionForm, type CorrectionForm } from './use-correction-form.ts';
import type { Corrections } from './use-corrections.ts';
import { useHistoryFormat } from './use-history-format.ts';
import { useModal } from '../../ui/use-modal.ts';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { useAppState } from '../../bridge/client.ts';

/** Asks what a time of the past was; Escape leaves all as it is. */
export function CorrectionDialog(props: {
  readonly start: PastTime;
  readonly corrections: Corrections;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { start, corrections } = props;
  const titleId = useId();
  const textId = useId();
  const form = useCorrectionForm(start, corrections.save, corrections.close);
  const pass = useUnsaved(form.isChanged);
  const leave = (): void => {
    pass(corrections.close);
  };
  const element = useModal(leave);

  const submit = async (): Promise<void> => {
    const field = await form.submit();
    if (field !== null) {
      element.current?.querySelector<HTMLElement>(`[data-path="${field}"]`)?.focus();
    }
  };

  return (
    <dialog className="dialog" ref={element} aria-labelledby={titleId} aria-describedby={textId}>
      <Title order={2} size="h5" id={titleId}>
        {t('history.correction.title')}
      </Title>
      <Text size="sm" id={textId}>
        {t('history.correction.text', { day: format.day(start.from) })}
      </Text>
      <form
        className="form"
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <CorrectionFields start={start} form={form} />
        {form.failure !== null && (
          <FailedNotice title={t('history.correction.notSaved')} failure={form.failure} />
        )}
        <div className="dialog-actions">
          <Text size="sm" role="status">
            {form.isSaving && t('statusesPage.saving')}
          </Text>
          <Button variant="default" onClick={leave}>
            {t('accountsPage.cancel')}
          </Button>
          <Button type="submit" aria-disabled={form.isSaving}>
            {t('statusesPage.save')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** What it was, from when to when, and a note. */
function CorrectionFields(props: {
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
