import { useState } from 'react';
import type { SettingChange } from '../../../electron/contract/commands/import.ts';
import { useClient, type Failure } from '../../bridge/client.ts';

/** Where taking a settings file in has got to. */
export type SettingsImportState =
  | { readonly kind: 'idle' | 'busy' | 'unchanged' | 'imported' | 'undone' }
  | { readonly kind: 'asking'; readonly changes: readonly SettingChange[] }
  /** `undo`: it was not the import that failed but taking it back. */
  | { readonly kind: 'failed'; readonly step: 'import' | 'undo'; readonly failure: Failure };

/** Takes a settings file in: choose, look, apply, take back. */
export interface SettingsImport {
  readonly state: SettingsImportState;
  readonly choose: () => void;
  readonly apply: (allowPlaintextSecrets: boolean) => void;
  readonly undo: () => void;
  readonly close: () => void;
}

/** @param onChanged is told whenever the settings were changed. */
export function useSettingsImport(onChanged: () => void): SettingsImport {
  const client = useClient();
  const [state, setState] = useState<SettingsImportState>({ kind: 'idle' });

  const choose = async (): Promise<void> => {
    setState({ kind: 'busy' });
    const answer = await client.ask('reviewImport', {});
    if (!answer.ok) {
      setState({ kind: 'failed', step: 'import', failure: answer.failure });
      return;
    }
    const { changes } = answer.value;
    if (changes === null) setState({ kind: 'idle' });
    else setState(changes.length === 0 ? { kind: 'unchanged' } : { kind: 'asking', changes });
  };
  const apply = async (allowPlaintextSecrets: boolean): Promise<void> => {
    setState({ kind: 'busy' });
    const answer = await client.ask('applyImport', { allowPlaintextSecrets });
    if (!answer.ok) {
      setState({ kind: 'failed', step: 'import', failure: answer.failure });
      return;
    }
    setState({ kind: 'imported' });
    onChanged();
  };
  const undo = async (): Promise<void> => {
    setState({ kind: 'busy' });
    const answer = await client.ask('undoImport', {});
    if (!answer.ok) {
      setState({ kind: 'failed', step: 'undo', failure: answer.failure });
      return;
    }
    setState({ kind: 'undone' });
    onChanged();
  };
  return {
    state,
    choose: () => {
      if (state.kind !== 'busy') void choose();
    },
    apply: (allowPlaintextSecrets) => void apply(allowPlaintextSecrets),
    undo: () => void undo(),
    close: () => {
      setState({ kind: 'idle' });
    },
  };
}
