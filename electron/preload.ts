import { contextBridge, ipcRenderer } from 'electron/renderer';
import { channelOf, type Bridge } from './contract/commands/bridge.ts';
import { commandNames } from './contract/commands/names.ts';

const commands = Object.fromEntries(
  commandNames.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), input),
  ]),
);

const on: Bridge['on'] = (name, listener) => {
  // The payload was checked against the contract's view schema before main sent it.
  const forward = (_event: unknown, payload: unknown): void => {
    listener(payload as Parameters<typeof listener>[0]);
  };
  ipcRenderer.on(channelOf(name), forward);
  return () => {
    ipcRenderer.off(channelOf(name), forward);
  };
};

contextBridge.exposeInMainWorld('presently', { commands, on });
