import { Button, CloseButton, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapRow } from './record-draft.ts';

/** Named texts, each with its name, to be changed, added and taken away. */
export function MapInput(props: {
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
