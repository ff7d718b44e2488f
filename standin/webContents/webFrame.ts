import type { WebFrameMain } from 'electron';
import { strictEmitter } from '../strict.ts';
import { toProgram } from '../session/schemes.ts';

/** What a frame needs of the page that it is in. */
export interface FrameHost {
  readonly frames: ReadonlyMap<string, WebFrame>;
  push(frameId: string, channel: string, args: unknown[]): void;
  evaluate(frameId: string, code: string): Promise<unknown>;
}

type Implemented = Pick<
  WebFrameMain,
  | 'url'
  | 'origin'
  | 'name'
  | 'processId'
  | 'routingId'
  | 'frameTreeNodeId'
  | 'frameToken'
  | 'detached'
  | 'isDestroyed'
  | 'send'
  | 'executeJavaScript'
> & { parent: WebFrame | null; top: WebFrame | null; frames: WebFrame[]; framesInSubtree: WebFrame[] };

let lastFrame = 0;

/** One frame of a page. The same object stands for it as long as it exists, so frames can be compared. */
export class WebFrame extends strictEmitter('WebFrameMain', ['dom-ready']) implements Implemented {
  readonly processId: number;
  readonly routingId: number;
  readonly frameTreeNodeId: number;
  name = '';
  detached = false;
  /** Chromium's id; '' until the page is there. */
  id: string;
  #parentId: string | undefined;
  #host: FrameHost;
  #address = { url: '', origin: '' };

  constructor(host: FrameHost, processId: number, id: string, parentId: string | undefined) {
    super();
    this.#host = host;
    this.processId = processId;
    this.routingId = this.frameTreeNodeId = lastFrame += 1;
    this.id = id;
    this.#parentId = parentId;
  }

  get url(): string {
    return toProgram(this.#address.url);
  }

  get origin(): string {
    return toProgram(this.#address.origin);
  }

  get frameToken(): string {
    return this.id;
  }

  get parent(): WebFrame | null {
    return this.#parentId === undefined ? null : (this.#host.frames.get(this.#parentId) ?? null);
  }

  get top(): WebFrame | null {
    return this.parent === null ? this : this.parent.top;
  }

  get frames(): WebFrame[] {
    return [...this.#host.frames.values()].filter((frame) => frame.parent === this);
  }

  get framesInSubtree(): WebFrame[] {
    return [this, ...this.frames.flatMap((frame) => frame.framesInSubtree)];
  }

  isDestroyed(): boolean {
    return this.detached;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#host.push(this.id, channel, args);
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.#host.evaluate(this.id, code);
  }

  /** Notes where the frame's document stands, in Chromium's spelling. */
  moveTo(url: string, origin: string): void {
    this.#address = { url, origin };
  }
}
