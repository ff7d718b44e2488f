globalThis.bridgeAtStart = typeof globalThis.bridge;
globalThis.pushes = [];
globalThis.unsubscribe = globalThis.bridge?.subscribe((value) => globalThis.pushes.push(value));
