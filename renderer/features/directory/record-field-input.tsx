import { NativeSelect, Textarea, TextInput, Button, CloseButton } from '@mantine/core';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryField } from '../../../electron/contract/commands/directory.ts';
import { type DraftError, rowsIn, textIn, type MapRow } from './record-draft.ts';
import type { DirectoryWords } from './directory-context.ts';
import type { RecordEdit } from './use-record-edit.ts';
import { Plus } from 'lucide-react';

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
    error: errors.length > 0 ? t('directoryPage.missing') : props.refusal,
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

/** Named texts, each with its name, to be changed, added and taken away. */
function MapInput(props: {
  readonly path: string;
  readonly label: string;
  readonly rows: readonly MapRow[];
  /** What is wrong, by the id of the row. */
  readonly errors: Readonly<Record<number, string>>;
  readonly onChange: (rows: readonly MapRow[]) => void;
}): ReactElement {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const { path, label, rows, onChange } = props;
  const replace = (id: number, part: Partial<MapRow>): void => {
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  };
  const remove = (id: number): void => {
    onChange(rows.filter((row) => row.id !== id));
    // The button goes with its row.
    group.current?.querySelector<HTMLElement>('.map-add')?.focus();
  };
  return (
    <div className="map-input" role="group" aria-label={label} ref={group}>
      <span className="map-label" aria-hidden="true">
        {label}
      </span>
      {rows.map(({ id, name, value }) => (
        <div className="map-row" key={id}>
          <TextInput
            data-path={`${path}.${String(id)}`}
            aria-label={t('directoryPage.rowName', { field: label })}
            placeholder={t('directoryPage.name')}
            value={name}
            spellCheck={false}
            error={props.errors[id] ?? null}
            onChange={(event) => {
              replace(id, { name: event.currentTarget.value });
            }}
          />
          <TextInput
            aria-label={t('directoryPage.rowValue', { field: label, name })}
            placeholder={t('directoryPage.value')}
            value={value}
            spellCheck={false}
            onChange={(event) => {
              replace(id, { value: event.currentTarget.value });
            }}
          />
          <CloseButton
            aria-label={t('directoryPage.removeRow', { field: label, name })}
            onClick={() => {
              remove(id);
            }}
          />
        </div>
      ))}
      <Button
        className="map-add"
        variant="default"
        size="compact-sm"
        aria-label={t('directoryPage.addTo', { field: label })}
        leftSection={<Plus size={14} aria-hidden="true" />}
        onClick={() => {
          const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
          onChange([...rows, { id, name: '', value: '' }]);
        }}
      >
        {t('directoryPage.add')}
      </Button>
    </div>
  );
}

interface FieldProps {
  readonly field: DirectoryField;
  readonly edit: RecordEdit;
  readonly words: DirectoryWords;
  /** What the vendor said about this field; null for nothing. */
  readonly refusal: string | null;
}

function errorsAt(edit: RecordEdit, key: string): readonly DraftError[] {
  return edit.errors.filter((error) => error.key === key);
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
