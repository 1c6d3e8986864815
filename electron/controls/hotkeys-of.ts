import type { Settings } from '../contract/settings/settings.ts';
import { switcherHotkeyOf } from '../contract/settings/same-keys.ts';
import type { Hotkey } from './hotkeys.ts';

/** All hotkeys that the settings name; one that a status has too belongs to the status. */
export function hotkeysOf({ statuses, general }: Settings): readonly Hotkey[] {
  const switcher = switcherHotkeyOf(general);
  return [
    ...(switcher === null ? [] : [{ accelerator: switcher, opens: 'switcher' } as const]),
    ...statuses.flatMap(({ id, hotkey }) =>
      hotkey === undefined ? [] : [{ accelerator: hotkey, statusId: id }],
    ),
  ];
}
