import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HotkeyField } from '../../ui/hotkey-field.tsx';

/** The hotkey of a status. */
export function HotkeyInput(props: {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (accelerator: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div data-path="hotkey">
      <HotkeyField
        label={t('statusesPage.hotkey')}
        value={props.value === '' ? null : props.value}
        error={props.error}
        onChange={(recorded) => {
          props.onChange(recorded ?? '');
        }}
      />
    </div>
  );
}
