import { Button, Title, Text } from '@mantine/core';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { EditorForm } from '../../forms/editor-form.tsx';
import { DifferenceList } from './difference-list.tsx';
import type { DirectoryContext, DirectoryWords } from './directory-context.ts';
import type { DraftError } from './record-draft.ts';
import { RecordFieldInput } from './record-field-input.tsx';
import { useRecordEdit, type RecordEdit, type RecordTask } from './use-record-edit.ts';
import type { Failure } from '../../bridge/client.ts';
import { FailedNotice, FailureText, Notice } from '../../ui/page-blocks.tsx';

/** Where editing has got to, beside the form, and what can be done about it. */
function EditNotice(props: {
  readonly edit: RecordEdit;
  readonly words: DirectoryWords;
}): ReactElement | null {
  const { t } = useTranslation();
  const { edit } = props;
  const { state } = edit;
  switch (state.kind) {
    case 'typing':
    case 'asking':
      return null;
    case 'unchanged':
      return <Status text={t('directoryPage.unchanged')} />;
    case 'busy':
      return <Status text={t('directoryPage.busy')} />;
    case 'failed':
      return <FailedNotice title={t('directoryPage.notSaved')} failure={state.failure} />;
    case 'conflict':
      return (
        <Notice tone="problem">
          <Text fw={600}>{t('directoryPage.conflict')}</Text>
          <Text size="sm">
            <FailureText failure={state.failure} />
          </Text>
          <Button variant="default" mt={8} onClick={() => void edit.loadAnew()}>
            {t('directoryPage.loadAnew')}
          </Button>
        </Notice>
      );
    case 'loaded-anew':
      return (
        <Notice tone="attention">
          <Text fw={600}>{t('directoryPage.loadedAnew')}</Text>
          <DifferenceList differences={state.differences} words={props.words} />
        </Notice>
      );
    case 'gone':
      return (
        <Notice tone="problem">
          <Text>{t('directoryPage.gone')}</Text>
        </Notice>
      );
  }
}

function Status(props: { readonly text: string }): ReactElement {
  return (
    <Text size="sm" role="status">
      {props.text}
    </Text>
  );
}

/** A word, or a word and what lies in it, before a colon. */
const named = /([\w]+)(?:\.[\w.]+)?:/gu;

/** The one field that a refusal names (`units: a list is expected`); null for none or several. */
export function refusedField(failure: Failure, keys: readonly string[]): string | null {
  if (failure.kind !== 'answered') return null;
  const words = new Set([...failure.error.sentence.matchAll(named)].map(([, word]) => word));
  const found = keys.filter((key) => words.has(key));
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface FormProps extends Pick<RecordTask, 'entry' | 'onWritten'> {
  readonly context: DirectoryContext;
  readonly onLeave: () => void;
}

function pathOf(error: DraftError): string {
  return error.kind === 'missing' ? error.key : `${error.key}.${String(error.row)}`;
}

/** A record's form, drawn from the vendor's fields; asks before it sends and before it is left. */
export function RecordForm(props: FormProps): ReactElement {
  const { t } = useTranslation();
  const titleId = useId();
  const element = useRef<HTMLFormElement>(null);
  const { context, onLeave } = props;
  const { words } = context;
  const edit = useRecordEdit({ ...props, account: context.account.id, fields: context.fields });
  const isNew = props.entry === null;
  const { state } = edit;

  const pass = useUnsaved(edit.isDirty);
  const leave = (): void => {
    pass(onLeave);
  };

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[data-path]')?.focus();
  }, []);

  const submit = (): void => {
    const wrong = edit.ask();
    if (wrong === null) return;
    const selector = `[data-path="${CSS.escape(pathOf(wrong))}"]`;
    element.current?.querySelector<HTMLElement>(selector)?.focus();
  };

  const keys = edit.fields.map(({ key }) => key);
  const refused = state.kind === 'failed' ? refusedField(state.failure, keys) : null;
  const name = edit.entry?.name ?? t('directoryPage.unnamed');
  return (
    <section className="panel" aria-labelledby={titleId}>
      <Title order={2} size="h4" id={titleId} mb={8}>
        {isNew ? t('directoryPage.new') : t('directoryPage.editOf', { name })}
      </Title>
      <EditorForm
        className="record-form"
        ref={element}
        onSubmit={submit}
        onLeave={state.kind === 'asking' ? null : leave}
      >
        {edit.fields.map((field) => (
          <RecordFieldInput
            key={field.key}
            field={field}
            edit={edit}
            words={words}
            refusal={refused === field.key ? t('directoryPage.refused') : null}
          />
        ))}
        <EditNotice edit={edit} words={words} />
        <div className="record-actions">
          <Button variant="default" onClick={leave}>
            {t('directoryPage.cancel')}
          </Button>
          <Button type="submit" aria-disabled={state.kind === 'busy'}>
            {t(isNew ? 'directoryPage.create' : 'directoryPage.save')}
          </Button>
        </div>
      </EditorForm>
      <Asking edit={edit} context={context} isNew={isNew} />
    </section>
  );
}

/** Shows what is about to change, and sends it if that is meant. */
function Asking(props: {
  readonly edit: RecordEdit;
  readonly context: DirectoryContext;
  readonly isNew: boolean;
}): ReactElement | null {
  const { t } = useTranslation();
  const { edit, context } = props;
  if (edit.state.kind !== 'asking') return null;
  const kind = props.isNew ? 'askNew' : 'ask';
  return (
    <ConfirmDialog
      title={t(`directoryPage.${kind}Title`)}
      text={t(`directoryPage.${kind}Text`, { account: context.account.name })}
      confirm={t(props.isNew ? 'directoryPage.createNow' : 'directoryPage.saveNow')}
      cancel={t('directoryPage.keepEditing')}
      isHarmless
      onConfirm={() => void edit.send()}
      onCancel={edit.stopAsking}
    >
      <DifferenceList differences={edit.state.changes.differences} words={context.words} />
    </ConfirmDialog>
  );
}
