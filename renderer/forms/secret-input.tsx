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
