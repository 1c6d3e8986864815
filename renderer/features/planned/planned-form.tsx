import { Button, Text, NativeSelect } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel, FailedNotice, Notice } from '../../ui/page-blocks.tsx';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { EditorForm } from '../../forms/editor-form.tsx';
import { PlannedFacts } from './planned-facts.tsx';
import type { PlannedContext } from './planned-context.ts';
import { TimeFields } from './time-fields.tsx';
import {
  usePlannedEdit,
  type PlannedTask,
  type PlannedState,
  type PlannedEdit,
} from './use-planned-edit.ts';
import type { FormContext } from '../../forms/draft.ts';
import { FormParts } from '../../forms/form-parts.tsx';
import { formOf } from '../../account-settings/setting-draft.ts';
import { useProblemWords } from './planned-problems.ts';

/** A text of more characters wants several lines. */
const longestLine = 100;

/** The form of a planned status; what is typed stays until it is planned or given up on purpose. */
export function PlannedForm(
  props: PlannedTask & { readonly context: PlannedContext; readonly onLeave: () => void },
): ReactElement {
  const { t } = useTranslation();
  const { context, onLeave } = props;
  const edit = usePlannedEdit(props);
  const element = useRef<HTMLFormElement>(null);
  const { state, request } = edit;
  const isBusy = state.kind === 'busy';
  const { name } = context.account;

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
        <TimeFields edit={edit} context={context} />
        <SettingFields edit={edit} context={context} />
        {request !== null && (
          <section className="planned-preview" aria-label={t('plannedPage.preview', { name })}>
            <Text size="sm" c="dimmed">
              {t('plannedPage.preview', { name })}
            </Text>
            <PlannedFacts entry={request} context={context} />
          </section>
        )}
        <PlannedStateNotice state={state} context={context} />
        <div className="planned-actions">
          <Button type="submit" aria-disabled={isBusy}>
            {t(edit.stored === null ? 'plannedPage.plan' : 'statusesPage.save')}
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

/** What shall show, drawn from what the system lets be planned. */
function SettingFields(props: {
  readonly edit: PlannedEdit;
  readonly context: PlannedContext;
}): ReactElement {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { edit, context } = props;
  const { account, labels, rules } = context;
  const { setting } = edit.draft;
  const formContext: FormContext = {
    vendor: account.vendor,
    draft: setting.draft,
    errors: Object.fromEntries([...edit.problems].map(([path, each]) => [path, words(each)])),
    labels,
    isLong: (path) => (rules.longest[path] ?? 0) > longestLine,
    change: (path, value) => {
      edit.changeSetting((old) => ({ ...old, draft: { ...old.draft, [path]: value } }));
    },
  };
  return (
    <>
      {rules.forms.length > 1 && (
        <NativeSelect
          label={t('statusesPage.alternative')}
          value={setting.form}
          data={rules.forms.map(({ name }) => ({
            value: name ?? '',
            label: labels.field([name ?? '']),
          }))}
          onChange={(event) => {
            const form = event.currentTarget.value;
            edit.changeSetting((old) => ({ ...old, form }));
          }}
        />
      )}
      <FormParts parts={formOf(rules.forms, setting).parts} parent="" context={formContext} />
    </>
  );
}

/** Why it was not planned, what is there instead, and what saving does now. */
function PlannedStateNotice(props: {
  readonly state: PlannedState;
  readonly context: PlannedContext;
}): ReactElement | null {
  const { t } = useTranslation();
  const { state, context } = props;
  switch (state.kind) {
    case 'typing':
    case 'busy':
      return null;
    case 'failed':
      return <FailedNotice title={t('plannedPage.notSaved')} failure={state.failure} />;
    case 'conflict': {
      const { conflict } = state;
      return (
        <Notice tone="problem">
          <Text fw={600}>{t('plannedPage.notSaved')}</Text>
          <Text size="sm">
            {t(`plannedPage.conflict.${conflict.kind}`, { account: context.account.name })}
          </Text>
          {'now' in conflict && <PlannedFacts entry={conflict.now} context={context} />}
        </Notice>
      );
    }
  }
}
