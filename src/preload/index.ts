/** All that a page gets of the program: one function per action, one subscription. Nothing of Electron passes. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  type ActionArguments,
  type ActionName,
  type ActionValue,
  type Result,
  type RingsideBridge,
  type Snapshot,
  actionChannel,
  actionNames,
  snapshotChannel,
} from '../shared/contract.ts';

const asking =
  <Name extends ActionName>(name: Name) =>
  (...args: ActionArguments<Name>): Promise<Result<ActionValue<Name>>> =>
    ipcRenderer.invoke(actionChannel(name), ...args);

const onSnapshot: RingsideBridge['onSnapshot'] = (listener) => {
  const withoutEvent = (_event: IpcRendererEvent, snapshot: Snapshot): void => listener(snapshot);
  ipcRenderer.on(snapshotChannel, withoutEvent);
  return () => {
    ipcRenderer.removeListener(snapshotChannel, withoutEvent);
  };
};

contextBridge.exposeInMainWorld('ringside', {
  ...Object.fromEntries(actionNames.map((name) => [name, asking(name)])),
  onSnapshot,
});
