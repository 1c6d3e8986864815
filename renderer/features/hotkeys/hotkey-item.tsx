import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/failure.ts';
import { FailureText } from '../../ui/failure-text.tsx';
import { HotkeyField } from '../../ui/hotkey-field.tsx';
import { fieldErrorOf } from '../shared-forms/field-error.ts';
import { TryHotkey } from './try-hotkey.tsx';
import { useHotkeyCheck, type HotkeyRefusal } from './use-hotkey-check.ts';
import type { HotkeyRow, HotkeysState } from './use-hotkeys.ts';

/** One hotkey: what it does, whether the system gave it, and a try. */
export function HotkeyItem(props: {
  readonly row: HotkeyRow;
  readonly onChange: HotkeysState['change'];
}): ReactElement {
  const { t } = useTranslation();
  const { row, onChange } = props;
  const hotkeys = useHotkeyCheck();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refused, setRefused] = useState<HotkeyRefusal | null>(null);
  const { accelerator, result } = row;
  const name = row.name ?? t('hotkeysPage.switcher');

  const store = async (recorded: string | null): Promise<void> => {
    const why = recorded === null ? null : await hotkeys.check(recorded);
    setRefused(why);
    setFailure(why === null ? await onChange(row, recorded) : null);
  };
  const held = result === 'taken' || result === 'invalid' ? result : null;
  const problem = refused ?? held;
  return (
    <li className="hotkey">
      <HotkeyField
        label={name}
        value={accelerator}
        error={
          failure === null ? (
            problem !== null && t(`hotkeysPage.${problem}`)
          ) : (
            <Refusal failure={failure} />
          )
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
  const ofField = fieldErrorOf(failure, ['hotkey', 'switcherHotkey']);
  return ofField === null ? <FailureText failure={failure} /> : <>{ofField.message}</>;
}
