import process from 'node:process';
import type { HotkeyCommand } from '../contract/commands/hotkeys.ts';
import { hotkeysOf } from '../controls/hotkeys-of.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { setRealTimer } from '../signals/timers.ts';
import type { CommandContext } from './context.ts';

/** How long a window may keep our hotkeys silent while it records, in ms. */
const recordMs = 60_000;
/** How long a press is waited for, in ms. */
const pressMs = 10_000;

export function hotkeyHandlers({ core, ui }: CommandContext): Pick<Handlers, HotkeyCommand> {
  const { hotkeys: control, window } = ui;
  let endSuspension: (() => void) | null = null;
  let cancelLimit: (() => void) | null = null;

  const wake = (): void => {
    cancelLimit?.();
    endSuspension?.();
    endSuspension = null;
  };
  // A window that is closed while it records says nothing more.
  window.onClosed(wake);

  return {
    hotkeys: () => {
      const results = control.results();
      const hotkeys = hotkeysOf(core.settings()).map((hotkey) => ({
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
        endSuspension = control.suspend();
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
