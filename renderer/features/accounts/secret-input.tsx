import { TextInput, UnstyledButton } from '@mantine/core';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactElement } from 'react';
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

/** The button that shows what is typed, and hides it again. */
export function RevealButton(props: {
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

/** A secret of one line; covered while it is typed unless the person wants to see it. */
export function SecretInput(props: InputProps): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      data-path={props.path}
      type={shown ? 'text' : 'password'}
      label={props.label}
      required={props.required}
      value={props.value}
      error={props.error}
      autoComplete="off"
      spellCheck={false}
      rightSection={
        <RevealButton
          label={props.label}
          shown={shown}
          onToggle={() => {
            setShown(!shown);
          }}
        />
      }
      onChange={(event) => {
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}
