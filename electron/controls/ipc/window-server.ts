import { ipcMain, type IpcMainInvokeEvent } from 'electron/main';
import { channelOf } from '../../contract/commands/bridge.ts';
import { commandNames } from '../../contract/commands/names.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { TrustedSender } from './trusted-sender.ts';

/**
 * Lets the window send commands. A message from any other page or frame gets no answer at all.
 * @returns what takes the handlers away again.
 */
export function serveWindow(dispatcher: Dispatcher, isTrusted: TrustedSender): () => void {
  for (const name of commandNames) {
    ipcMain.handle(channelOf(name), (event: IpcMainInvokeEvent, input: unknown) => {
      if (!isTrusted(event.senderFrame)) throw new Error('untrusted sender');
      return dispatcher.dispatch(name, input, { via: 'window' });
    });
  }
  return () => {
    for (const name of commandNames) ipcMain.removeHandler(channelOf(name));
  };
}
