import { EventEmitter } from 'node:events';
import type { ChromiumPage } from '../chromium/chromium.ts';
import type { PageEnvelope, ToPage } from '../page/preloadWorld.ts';
import { bindingName, preloadWorldName, receiverName, type PageScripts } from '../page/scripts.ts';

export interface World {
  frameId: string;
  /** Chromium's name for this very context, which no later context gets again. */
  uniqueId: string;
  isPreload: boolean;
}

interface ContextDescription {
  id: number;
  uniqueId: string;
  name: string;
  auxData?: { frameId?: string; isDefault?: boolean };
}

interface LinkEvents {
  message: [from: World, envelope: PageEnvelope];
}

/**
 * The wire between the main program and one page: puts the scripts into every new document, knows which preload world
 * belongs to which frame, and carries text both ways. A push is one command, a message from the page one event.
 */
export class PageLink extends EventEmitter<LinkEvents> {
  readonly session: ChromiumPage['session'];
  #worlds = new Map<number, World>();
  #preloadOf = new Map<string, World>();
  #mainOf = new Map<string, World>();

  constructor({ session }: ChromiumPage) {
    super();
    this.session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => this.#addWorld(context));
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#removeWorld(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => this.#clear());
    session.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      const world = this.#worlds.get(executionContextId);
      if (world !== undefined) this.emit('message', world, JSON.parse(payload) as PageEnvelope);
    });
  }

  /** Makes every document that the page opens from now on start with the scripts. */
  async start(scripts: PageScripts): Promise<void> {
    const { session } = this;
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preloadWorld,
        worldName: preloadWorldName,
      }),
      session.send('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorldName }),
      session.send('Runtime.enable'),
      session.send('Log.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
  }

  /** Sends to the preload of a frame. Without a preload there, or while the document changes, the message is lost. */
  push(frameId: string, message: ToPage): void {
    const world = this.#preloadOf.get(frameId);
    if (world !== undefined) this.pushTo(world, message);
  }

  /** Sends to that very document and to no later one of the same frame. */
  pushTo(world: World, message: ToPage): void {
    const expression = `${receiverName}(${JSON.stringify(message).slice(1, -1)})`;
    this.session
      .send('Runtime.evaluate', { expression, uniqueContextId: world.uniqueId })
      .then(({ exceptionDetails }) => {
        if (exceptionDetails === undefined) return;
        console.error(
          `Uncaught in a preload: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
        );
      })
      // The document went while the message was on its way.
      .catch(() => undefined);
  }

  /** Runs code in the frame's own world. @throws Error with the code's error, or if the frame has no document */
  async evaluate(frameId: string, code: string): Promise<unknown> {
    const world = this.#mainOf.get(frameId);
    if (world === undefined) throw new Error('The frame has no document');
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: code,
      uniqueContextId: world.uniqueId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as unknown;
  }

  #addWorld(context: ContextDescription): void {
    const { frameId, isDefault } = context.auxData ?? {};
    if (frameId === undefined) return;
    const isPreload = context.name === preloadWorldName;
    const world = { frameId, uniqueId: context.uniqueId, isPreload };
    this.#worlds.set(context.id, world);
    if (isPreload) this.#preloadOf.set(frameId, world);
    else if (isDefault === true) this.#mainOf.set(frameId, world);
  }

  #removeWorld(id: number): void {
    const world = this.#worlds.get(id);
    if (world === undefined) return;
    this.#worlds.delete(id);
    for (const worlds of [this.#preloadOf, this.#mainOf]) {
      if (worlds.get(world.frameId) === world) worlds.delete(world.frameId);
    }
  }

  #clear(): void {
    this.#worlds.clear();
    this.#preloadOf.clear();
    this.#mainOf.clear();
  }
}
