import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import { notImplemented } from '../strict.ts';

/** The child's end of a utility process: `process.parentPort` as Electron has it, on Node's channel to the parent. */
class ParentPort extends EventEmitter {
  constructor() {
    super();
    // Node keeps messages until somebody listens, and the program's module listens later than this one could.
    this.once('newListener', () => {
      process.on('message', (message) => {
        this.emit('message', { data: (message as { data: unknown }).data, ports: [] });
      });
    });
    // A child never outlives the main program.
    process.once('disconnect', () => process.exit());
  }

  postMessage(data: unknown): void {
    process.send?.({ data });
  }

  // Messages flow from the start.
  start(): void {}
  pause(): void {}
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
Object.defineProperty(process, 'type', { value: 'utility' });
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (/^electron(\/|$)/.test(specifier)) throw notImplemented(`${specifier} in a utility process`);
    return nextResolve(specifier, context);
  },
});
