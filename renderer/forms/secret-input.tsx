import { TextInput, UnstyledButton, Button, Textarea } from '@mantine/core';
import { Eye, EyeOff, FileKey } from 'lucide-react';
import { useState, type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A field in a form and what stands in it. */
export interface InputProps {
  readonly path: string;
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** A secret of one line; covered while it is typed unless the person wants to see it. */
export function SecretInput(props: InputProps): ReactElement {
  const { shown, field } = useCovered(props);
  return (
    <TextInput
      {...field}
      type={shown ? 'text' : 'password'}
      onChange={(event) => {
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}

/** The button that shows what is typed, and hides it again. */
function RevealButton(props: {
  readonly label: string;
  readonly shown: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const Icon = props.shown ? EyeOff : Eye;
  return (
    <UnstyledButton
      className="reveal"
      aria-label={t('accountsPage.show', { label: props.label })}
      aria-pressed={props.shown}
      onClick={props.onToggle}
    >
      <Icon size={16} aria-hidden="true" />
    </UnstyledButton>
  );
}

/** What every field has whose text is covered unless the person wants to see it. */
export function useCovered(props: InputProps): {
  readonly shown: boolean;
  readonly field: Omit<InputProps, 'path' | 'onChange'> & {
    readonly 'data-path': string;
    readonly autoComplete: 'off';
    readonly spellCheck: false;
    readonly rightSection: ReactElement;
  };
} {
  const [shown, setShown] = useState(false);
  const { path, label, required, value, error } = props;
  const reveal = (
    <RevealButton
      label={label}
      shown={shown}
      onToggle={() => {
        setShown(!shown);
      }}
    />
  );
  const common = { label, required, value, error, autoComplete: 'off', spellCheck: false } as const;
  return { shown, field: { ...common, 'data-path': path, rightSection: reveal } };
}

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
