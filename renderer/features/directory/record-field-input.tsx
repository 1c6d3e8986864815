import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryField } from '../../../electron/contract/commands/directory.ts';
import type { DraftError } from './draft-errors.ts';
import { MapInput } from './map-input.tsx';
import { rowsIn, textIn } from './record-draft.ts';
import type { DirectoryWords } from './use-directory-words.ts';
import type { RecordEdit } from './use-record-edit.ts';

interface FieldProps {
  readonly field: DirectoryField;
  readonly edit: RecordEdit;
  readonly words: DirectoryWords;
  /** What the vendor said about this field; null for nothing. */
  readonly said: string | null;
}

function errorsAt(edit: RecordEdit, key: string): readonly DraftError[] {
  return edit.errors.filter((error) => error.key === key);
}

/** One field of a record as its kind asks for. */
export function RecordFieldInput(props: FieldProps): ReactElement {
  const { t } = useTranslation();
  const { field, edit, words } = props;
  const { key, kind, required } = field;
  const errors = errorsAt(edit, key);
  const text = textIn(edit.draft, key);
  const input = {
    'data-path': key,
    label: words.field(key),
    required,
    value: text,
    error: errors.length > 0 ? t('directoryPage.missing') : props.said,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      edit.change(key, event.currentTarget.value);
    },
  };
  switch (kind) {
    case 'choice':
      return (
        <NativeSelect
          {...input}
          description={text === '' ? null : words.choice(key, text)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: '', label: t('directoryPage.choose') },
            ...field.choices.map((value) => ({ value, label: words.shortChoice(key, value) })),
          ]}
        />
      );
    case 'text':
      return <TextInput {...input} autoComplete="off" spellCheck={false} />;
    case 'texts':
      return (
        <Textarea
          {...input}
          description={t('directoryPage.lines')}
          rows={Math.min(6, Math.max(2, text.split('\n').length))}
          spellCheck={false}
        />
      );
    case 'text-map':
      return <MapField {...props} errors={errors} />;
  }
}

function MapField(props: FieldProps & { readonly errors: readonly DraftError[] }): ReactElement {
  const { t } = useTranslation();
  const { field, edit, words } = props;
  const texts = props.errors.flatMap((error) =>
    error.kind === 'missing'
      ? []
      : [
          [
            error.row,
            t(error.kind === 'twice' ? 'directoryPage.twice' : 'directoryPage.unnamedRow'),
          ] as const,
        ],
  );
  return (
    <MapInput
      path={field.key}
      label={words.field(field.key)}
      rows={rowsIn(edit.draft, field.key)}
      errors={Object.fromEntries(texts)}
      onChange={(rows) => {
        edit.change(field.key, rows);
      }}
    />
  );
}
