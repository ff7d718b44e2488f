/** All that a page gets of the program: one function per action, one subscription. Nothing of Electron passes. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { actionChannel, beatChannel, snapshotChannel } from '../shared/contract/bridge.ts';
import { type ActionName, actionNames, type Told } from '../shared/contract/actions.ts';

const asking =
  (name: ActionName) =>
  (...args: readonly unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(actionChannel(name), ...args);

const onSnapshot = (listener: (snapshot: Told) => void): (() => void) => {
  const withoutEvent = (_event: IpcRendererEvent, snapshot: Told): void => listener(snapshot);
  ipcRenderer.on(snapshotChannel, withoutEvent);
  return () => {
    ipcRenderer.removeListener(snapshotChannel, withoutEvent);
  };
};

contextBridge.exposeInMainWorld('ringside', {
  ...Object.fromEntries(actionNames.map((name) => [name, asking(name)])),
  onSnapshot,
});

// The page does not know of it: what answers is its thread, as long as that does not hang.
ipcRenderer.on(beatChannel, () => ipcRenderer.send(beatChannel));
