import { Button, Textarea } from '@mantine/core';
import { FileKey } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAsText } from './file-as-text.ts';
import { useCovered, type InputProps } from './secret-input.tsx';

/** A secret of many lines, such as a key: pasted, or taken from a file. */
export function FileInput(props: InputProps): ReactElement {
  const { t } = useTranslation();
  const { shown, field } = useCovered(props);
  const chooser = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    props.onChange(fileAsText(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <div>
      <Textarea
        {...field}
        className={shown ? '' : 'covered'}
        rows={3}
        onChange={(event) => {
          props.onChange(event.currentTarget.value);
        }}
      />
      <Button
        className="form-file"
        variant="default"
        size="compact-sm"
        leftSection={<FileKey size={16} aria-hidden="true" />}
        onClick={() => chooser.current?.click()}
      >
        {t('accountsPage.file', { label: props.label })}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void read(file);
        }}
      />
    </div>
  );
}
