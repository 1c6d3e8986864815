import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../bridge/client-context.ts';
import { HotkeyField } from '../../ui/hotkey-field.tsx';

type Refusal = 'taken' | 'invalid';

/** The hotkey of a status; says at once where the system would not give it to us. */
export function HotkeyInput(props: {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (accelerator: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [refused, setRefused] = useState<{ readonly of: string; readonly why: Refusal } | null>(
    null,
  );
  const check = async (accelerator: string): Promise<void> => {
    const answer = await client.ask('checkHotkey', { accelerator });
    const result = answer.ok ? answer.value.result : 'free';
    const isRefused = result === 'taken' || result === 'invalid';
    setRefused(isRefused ? { of: accelerator, why: result } : null);
  };
  const refusal = refused?.of === props.value ? t(`hotkeysPage.${refused.why}`) : null;
  return (
    <div data-path="hotkey">
      <HotkeyField
        label={t('statusesPage.hotkey')}
        value={props.value === '' ? null : props.value}
        error={props.error ?? refusal}
        onChange={(recorded) => {
          props.onChange(recorded ?? '');
          if (recorded !== null) void check(recorded);
        }}
      />
    </div>
  );
}
