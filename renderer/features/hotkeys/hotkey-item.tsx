import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/failure.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { HotkeyField } from '../../ui/hotkey-field.tsx';
import { fieldErrorOf } from '../shared-forms/field-error.ts';
import { TryHotkey } from './try-hotkey.tsx';
import type { HotkeyRow, HotkeysState } from './use-hotkeys.ts';

/** One hotkey: what it does, whether the system gave it, and a try. */
export function HotkeyItem(props: {
  readonly row: HotkeyRow;
  readonly onChange: HotkeysState['change'];
}): ReactElement {
  const { t } = useTranslation();
  const { row, onChange } = props;
  const [failure, setFailure] = useState<Failure | null>(null);
  const { accelerator, result } = row;
  const name = row.name ?? t('hotkeysPage.switcher');

  const store = async (recorded: string | null): Promise<void> => {
    setFailure(await onChange(row, recorded));
  };
  const isRefused = result === 'taken' || result === 'invalid';
  return (
    <li className="hotkey">
      <HotkeyField
        label={name}
        value={accelerator}
        error={
          failure === null ? isRefused && t(`hotkeysPage.${result}`) : <Refusal failure={failure} />
        }
        onChange={(recorded) => void store(recorded)}
      />
      {accelerator !== null && result === 'registered' && (
        <TryHotkey key={accelerator} accelerator={accelerator} name={name} />
      )}
    </li>
  );
}

function Refusal({ failure }: { readonly failure: Failure }): ReactElement {
  const ofField = fieldErrorOf(failure, ['hotkey']);
  return ofField === null ? <FailureText failure={failure} /> : <>{ofField.message}</>;
}
