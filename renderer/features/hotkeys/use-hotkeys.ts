import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { switcherHotkeyOf } from '../../../electron/contract/settings/same-keys.ts';
import { useClient, type Answer, type Failure } from '../../bridge/client.ts';
import { useAsked } from '../../bridge/use-asked.ts';

type Known = CommandOutput<'hotkeys'>;

/** One thing that a hotkey can do. */
export interface HotkeyRow {
  /** The status; null for the quick switcher. */
  readonly status: string | null;
  readonly name: string | null;
  readonly accelerator: string | null;
  readonly result: Known['hotkeys'][number]['result'] | null;
}

/** The hotkeys, and how to change them. */
export interface HotkeysState {
  readonly rows: readonly HotkeyRow[] | null;
  readonly supported: boolean;
  readonly failure: Failure | null;
  /** Stores a hotkey, or takes it away; answers why that was refused, null if it was not. */
  readonly change: (row: HotkeyRow, accelerator: string | null) => Promise<Failure | null>;
  readonly reload: () => void;
}

function rowsOf(settings: CommandOutput<'settings'>, { hotkeys }: Known): readonly HotkeyRow[] {
  const resultOf = (accelerator: string | null): HotkeyRow['result'] =>
    hotkeys.find((hotkey) => hotkey.accelerator === accelerator)?.result ?? null;
  const switcher = switcherHotkeyOf(settings.general);
  return [
    { status: null, name: null, accelerator: switcher, result: resultOf(switcher) },
    ...settings.statuses.map(({ id, name, hotkey = null }) => ({
      status: id,
      name,
      accelerator: hotkey,
      result: resultOf(hotkey),
    })),
  ];
}

/** Reads the hotkeys and stores what the person records. */
export function useHotkeys(): HotkeysState {
  const client = useClient();
  const settings = useAsked('settings');
  const known = useAsked('hotkeys');

  const reload = (): void => {
    settings.reload();
    known.reload();
  };

  const change: HotkeysState['change'] = async ({ status: id }, accelerator) => {
    const status = settings.value?.statuses.find((each) => each.id === id);
    const answer: Answer<unknown> =
      status === undefined
        ? await client.ask('saveGeneral', { changes: { switcherHotkey: accelerator ?? '' } })
        : await client.ask('saveStatus', {
            status: { ...status, hotkey: accelerator ?? undefined },
          });
    reload();
    return answer.ok ? null : answer.failure;
  };

  return {
    rows:
      settings.value === null || known.value === null ? null : rowsOf(settings.value, known.value),
    supported: known.value?.supported ?? true,
    failure: settings.failure ?? known.failure,
    change,
    reload,
  };
}
