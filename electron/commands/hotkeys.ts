import process from 'node:process';
import type { HotkeyCommand } from '../contract/commands/hotkeys.ts';
import { hotkeysOf } from '../controls/hotkeys-of.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { setRealTimer } from '../signals/timers.ts';
import type { Core } from '../core/core.ts';
import type { Faces } from '../core/user-interface.ts';

/** How long a window may keep our hotkeys silent while it records, in ms. */
const recordMs = 60_000;
/** How long a press is waited for, in ms. */
const pressMs = 10_000;

/** Builds what records and tries hotkeys. */
export function buildHotkeyRoom(
  { settings }: Core,
  { hotkeys: control, window }: Pick<Faces, 'hotkeys' | 'window'>,
): Pick<Handlers, HotkeyCommand> {
  let endRest: (() => void) | null = null;
  let cancelLimit: (() => void) | null = null;

  const wake = (): void => {
    cancelLimit?.();
    endRest?.();
    endRest = null;
  };
  // A window that goes while it records says nothing more.
  window.onClosed(wake);

  return {
    hotkeys: () => {
      const results = control.results();
      const hotkeys = hotkeysOf(settings()).map((hotkey) => ({
        accelerator: hotkey.accelerator,
        status: 'statusId' in hotkey ? hotkey.statusId : null,
        result: results.get(hotkey.accelerator) ?? 'taken',
      }));
      // X programs under Wayland get a shortcut registered and never hear it
      // (docs/presence.md#complaints, case 67).
      const supported = process.env['XDG_SESSION_TYPE'] !== 'wayland';
      return { ok: true, value: { hotkeys, supported } };
    },
    recordHotkey: ({ on }) => {
      wake();
      if (on) {
        endRest = control.rest();
        cancelLimit = setRealTimer(recordMs, wake);
      }
      return { ok: true, value: {} };
    },
    checkHotkey: ({ accelerator }) => {
      if (control.results().get(accelerator) === 'registered') {
        return { ok: true, value: { result: 'ours' } };
      }
      const probed = control.probe(accelerator);
      return { ok: true, value: { result: probed === 'registered' ? 'free' : probed } };
    },
    tryHotkey: ({ accelerator }, { signal }) =>
      new Promise((resolve) => {
        const end = (pressed: boolean): void => {
          cancel();
          stop();
          signal?.removeEventListener('abort', giveUp);
          resolve({ ok: true, value: { pressed } });
        };
        const giveUp = (): void => {
          end(false);
        };
        const cancel = setRealTimer(pressMs, giveUp);
        const stop = control.listen(accelerator, () => {
          end(true);
        });
        signal?.addEventListener('abort', giveUp);
      }),
  };
}
