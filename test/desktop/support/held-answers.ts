import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main.ts';
import { channelOf } from '../../../electron/contract/commands/bridge.ts';
import type { CommandName } from '../../../electron/contract/commands/commands.ts';
import type { StatusView } from '../../../electron/contract/views/status-view.ts';

/** What the window gets in place of the program's own answer. */
export type Held =
  /** Nothing, so that it goes on waiting. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failure'; readonly message: string }
  /** Another answer. */
  | { readonly kind: 'value'; readonly value: unknown }
  /** The program's answer with these parts in place of its own. */
  | { readonly kind: 'parts'; readonly parts: object };

type Handler = (event: unknown, input: unknown) => unknown;

/** Electron keeps its handlers in a field that its types do not tell of. */
interface Ipc {
  readonly _invokeHandlers: Map<string, Handler>;
}

/**
 * Holds the program's answer to a command, for what a real machine shows only by accident or for a
 * moment.
 * @returns what gives the command back
 */
export async function holdAnswer(
  electron: ElectronApplication,
  command: CommandName,
  held: Held,
): Promise<() => Promise<void>> {
  await inMain(() =>
    electron.evaluate(
      ({ ipcMain }, { channel, given }) => {
        const ipc = ipcMain as unknown as Ipc; // The two types of one object do not know each other.
        const handlers = ipc._invokeHandlers;
        const own = handlers.get(channel);
        if (own === undefined) throw new Error(`no handler of ${channel}`);
        // Held twice, it is still the program's own that is given back.
        if (!(channel in globalThis)) Object.assign(globalThis, { [channel]: own });
        handlers.set(channel, async (event, input) => {
          if (given.kind === 'nothing') {
            // Electron refuses a call that nobody can answer any more, so who could is kept.
            return new Promise((answer) =>
              Object.assign(globalThis, { [`${channel} held`]: answer }),
            );
          }
          if (given.kind === 'failure') {
            return { ok: false, error: { code: 'failed', sentence: given.message } };
          }
          if (given.kind === 'value') return { ok: true, value: given.value };
          // The envelope of the contract.
          const answer = (await own(event, input)) as { readonly value?: object };
          return { ...answer, value: { ...answer.value, ...given.parts } };
        });
      },
      { channel: channelOf(command), given: held },
    ),
  );
  return async () => {
    await inMain(() =>
      electron.evaluate(({ ipcMain }, channel) => {
        const ipc = ipcMain as unknown as Ipc; // The same as above.
        const handlers = ipc._invokeHandlers;
        const kept = (globalThis as unknown as Readonly<Record<string, Handler | undefined>>)[
          channel
        ];
        if (kept !== undefined) handlers.set(channel, kept);
      }, channelOf(command)),
    );
  };
}

/** Shows a view in the open window that the program would show only by accident. */
export async function showView(electron: ElectronApplication, view: StatusView): Promise<void> {
  await inMain(() =>
    electron.evaluate(
      ({ BrowserWindow }, { channel, shown }) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, shown);
      },
      { channel: channelOf('status'), shown: view },
    ),
  );
}
