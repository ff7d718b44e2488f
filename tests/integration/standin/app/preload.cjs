const { contextBridge, ipcRenderer } = require('electron');

const tried = (name) => {
  try {
    return typeof require(name);
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  subscribe: (listener) => {
    const heard = (_event, value) => listener(value);
    ipcRenderer.on('push', heard);
    return () => ipcRenderer.off('push', heard);
  },
  add: (a, b) => a + b,
  later: async (value) => value,
  call: (callback) => callback(21),
  fail: () => {
    throw new Error('as asked');
  },
  nested: { list: [1, 2, 3] },
  tried: { fs: tried('fs'), path: tried('node:path'), events: tried('events') },
  process: { type: process.type, sandboxed: process.sandboxed, hasBinding: typeof process.binding },
});
globalThis.secret = 'of the preload';
