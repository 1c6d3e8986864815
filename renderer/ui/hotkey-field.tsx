import { Button, Input, Text } from '@mantine/core';
import { Keyboard, X } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../bridge/client.ts';
import { acceleratorOf, type Recorded } from './accelerator-of.ts';
import { hotkeyText, isMac } from './hotkey-text.ts';

/** After so many ms without a key, another program may have taken it, in ms. */
const patienceMs = 5000;

type Hint = Exclude<Recorded['kind'], 'accelerator'> | 'nothing-arrives';

type Meant = Recorded | { readonly kind: 'cancel' | 'remove' };

/** Keys for the recording itself come without modifiers. */
const commands: Readonly<Record<string, 'cancel' | 'remove'>> = {
  Escape: 'cancel',
  Delete: 'remove',
  Backspace: 'remove',
};

function meantBy(event: KeyboardEvent): Meant {
  const command = commands[event.key];
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  return isPlain && command !== undefined ? { kind: command } : acceleratorOf(event, isMac());
}

/**
 * A hotkey, recorded by pressing it. While it records, none of the program's hotkeys acts; Escape or
 * leaving the field ends it, Delete takes the hotkey away.
 */
export function HotkeyField(props: {
  readonly label: string;
  /** In Electron's form; null without one. */
  readonly value: string | null;
  readonly error?: ReactNode;
  readonly onChange: (accelerator: string | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const hintId = useId();
  const errorId = useId();
  const [isRecording, setRecording] = useState(false);
  const [hint, setHint] = useState<Hint>('unfinished');
  const field = useRef<HTMLButtonElement>(null);
  const { value, error = null, onChange } = props;

  useEffect(() => {
    if (!isRecording) return undefined;
    void client.ask('recordHotkey', { on: true });
    const timer = window.setTimeout(() => {
      setHint('nothing-arrives');
    }, patienceMs);
    return () => {
      window.clearTimeout(timer);
      void client.ask('recordHotkey', { on: false });
    };
  }, [client, isRecording]);

  const start = (): void => {
    setHint('unfinished');
    setRecording(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isRecording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const meant = meantBy(event);
    if (meant.kind === 'unfinished' || meant.kind === 'too-plain' || meant.kind === 'unknown') {
      setHint(meant.kind);
      return;
    }
    setRecording(false);
    if (meant.kind === 'remove') onChange(null);
    if (meant.kind === 'accelerator') onChange(meant.accelerator);
  };

  const shown = value === null ? t('hotkeyField.none') : hotkeyText(value, isMac());
  const words = isRecording ? t('hotkeyField.recording') : shown;
  return (
    <Input.Wrapper
      label={props.label}
      labelElement="div"
      error={error}
      errorProps={{ id: errorId }}
    >
      <div className="hotkey-field">
        <Button
          ref={field}
          variant="default"
          leftSection={<Keyboard size={16} aria-hidden="true" />}
          aria-label={`${props.label}: ${words}`}
          aria-describedby={`${hintId} ${errorId}`}
          aria-pressed={isRecording}
          onClick={start}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setRecording(false);
          }}
        >
          {words}
        </Button>
        {value !== null && !isRecording && (
          <Button
            variant="subtle"
            aria-label={t('hotkeyField.removeOf', { label: props.label })}
            onClick={() => {
              onChange(null);
              field.current?.focus();
            }}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
      <Text size="sm" c="dimmed" id={hintId} role="status">
        {isRecording && t(`hotkeyField.${hint}`)}
      </Text>
    </Input.Wrapper>
  );
}
