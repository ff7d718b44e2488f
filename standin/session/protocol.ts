import type { CustomScheme, Protocol } from 'electron';
import { notImplemented, strictEmitter } from '../strict.ts';
import { requireReady, runtime } from '../runningStandIn.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Implemented = Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

/** Own schemes: which there are, and who answers their requests. */
export class ProtocolRegistry extends strictEmitter('protocol', []) implements Implemented {
  #privileged = new Set<string>();
  #handlers = new Map<string, Handler>();

  /** The schemes that have an origin (`standard`) and can be opened in a window. */
  get schemes(): ReadonlySet<string> {
    return this.#privileged;
  }

  registerSchemesAsPrivileged(customSchemes: CustomScheme[]): void {
    if (runtime().ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges } of customSchemes) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw notImplemented(`A scheme that is not standard and secure (${scheme})`);
      }
      if (privileges.bypassCSP === true) throw notImplemented('bypassCSP');
      this.#privileged.add(scheme);
    }
  }

  handle(scheme: string, handler: Handler): void {
    requireReady('protocol.handle can only be used when the app is ready');
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!this.#privileged.has(scheme)) throw notImplemented(`A scheme without privileges (${scheme})`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme) || ['http', 'https', 'file', 'data', 'blob'].includes(scheme);
  }

  /** Who answers the scheme's requests, if anybody. */
  handlerOf(scheme: string): Handler | undefined {
    return this.#handlers.get(scheme);
  }
}
