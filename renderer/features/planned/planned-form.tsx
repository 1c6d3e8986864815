import { Button, Text } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { EditorForm } from '../shared-forms/editor-form.tsx';
import { PlannedFacts } from './planned-facts.tsx';
import type { PlannedDesk } from './planned-desk.ts';
import { PlannedStateNotice } from './planned-state-notice.tsx';
import { SettingFields } from './setting-fields.tsx';
import { TimeFields } from './time-fields.tsx';
import { usePlannedEdit, type PlannedTask } from './use-planned-edit.ts';

/** The form of a planned status; what is typed stays until it is planned or given up on purpose. */
export function PlannedForm(
  props: PlannedTask & { readonly desk: PlannedDesk; readonly onLeave: () => void },
): ReactElement {
  const { t } = useTranslation();
  const { desk, onLeave } = props;
  const edit = usePlannedEdit(props);
  const element = useRef<HTMLFormElement>(null);
  const { state, request } = edit;
  const isBusy = state.kind === 'busy';
  const { name } = desk.account;

  const pass = useUnsaved(edit.isChanged);
  const leave = (): void => {
    pass(onLeave);
  };
  const focus = (path: string): void => {
    element.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  };
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('button')?.focus();
  }, []);

  const submit = async (): Promise<void> => {
    const wrong = await edit.save();
    if (wrong !== null) focus(wrong);
  };

  return (
    <Panel title={t(props.entry === null ? 'plannedPage.new' : 'plannedPage.changeTitle')}>
      <EditorForm className="form" ref={element} onSubmit={() => void submit()} onLeave={leave}>
        <TimeFields edit={edit} desk={desk} />
        <SettingFields edit={edit} desk={desk} />
        {request !== null && (
          <section className="planned-preview" aria-label={t('plannedPage.preview', { name })}>
            <Text size="sm" c="dimmed">
              {t('plannedPage.preview', { name })}
            </Text>
            <PlannedFacts entry={request} desk={desk} />
          </section>
        )}
        <PlannedStateNotice state={state} desk={desk} />
        <div className="planned-actions">
          <Button type="submit" aria-disabled={isBusy}>
            {t(edit.seen === null ? 'plannedPage.plan' : 'statusesPage.save')}
          </Button>
          <Button variant="default" onClick={leave}>
            {t('accountsPage.cancel')}
          </Button>
          <Text size="sm" role="status">
            {isBusy && t('statusesPage.saving')}
          </Text>
        </div>
      </EditorForm>
    </Panel>
  );
}
