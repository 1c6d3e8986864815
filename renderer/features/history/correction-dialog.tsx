import '../../forms/forms.css';
import { Button, Text, Title } from '@mantine/core';
import { useId, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice } from '../../ui/failed-notice.tsx';
import type { PastTime } from './correction-draft.ts';
import { CorrectionFields } from './correction-fields.tsx';
import { useCorrectionForm } from './use-correction-form.ts';
import type { CorrectionDesk } from './use-corrections.ts';
import { useHistoryFormat } from './use-history-format.ts';
import { useModal } from '../../ui/use-modal.ts';
import { useUnsaved } from '../../ui/unsaved-changes.ts';

/** Asks what a time of the past was; Escape leaves all as it is. */
export function CorrectionDialog(props: {
  readonly start: PastTime;
  readonly desk: CorrectionDesk;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { start, desk } = props;
  const titleId = useId();
  const textId = useId();
  const form = useCorrectionForm(start, desk.save, desk.close);
  const pass = useUnsaved(form.isChanged);
  const leave = (): void => {
    pass(desk.close);
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
