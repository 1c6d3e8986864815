import { Button, Textarea } from '@mantine/core';
import { FileKey } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCovered, type InputProps } from './secret-input.tsx';

const chunk = 8192;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}

/** A key or certificate file as a credential holds it: a text as it is, anything else as base64. */
export function fileAsText(bytes: Uint8Array): string {
  const isText = bytes.every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32);
  const text = isText ? decode(bytes) : null;
  return text ?? base64(bytes);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

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
