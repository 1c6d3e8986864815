import { useState } from 'react';
import type { CommandOutput } from '../../electron/contract/commands/commands.ts';
import { useClient } from '../bridge/client.ts';

/** Why a combination cannot be had. */
export type HotkeyRefusal = Extract<CommandOutput<'checkHotkey'>['result'], 'taken' | 'invalid'>;

/** Finds out whether the system would give a combination, without keeping it. */
export interface HotkeyCheck {
  /** Null where it can be had, or where that is not known. */
  readonly check: (accelerator: string) => Promise<HotkeyRefusal | null>;
  /** What became of the last check, if it was of this combination. */
  readonly refusalOf: (accelerator: string) => HotkeyRefusal | null;
}

/** Asks the program about combinations, and remembers the last answer. */
export function useHotkeyCheck(): HotkeyCheck {
  const client = useClient();
  const [last, setLast] = useState<{
    readonly of: string;
    readonly refusal: HotkeyRefusal | null;
  } | null>(null);
  return {
    check: async (accelerator) => {
      const answer = await client.ask('checkHotkey', { accelerator });
      const result = answer.ok ? answer.value.result : 'free';
      const refusal = result === 'taken' || result === 'invalid' ? result : null;
      setLast({ of: accelerator, refusal });
      return refusal;
    },
    refusalOf: (accelerator) => (last?.of === accelerator ? last.refusal : null),
  };
}
