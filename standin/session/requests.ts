import type { CDPSession } from 'playwright-core';
import type { ProtocolRegistry } from './protocol.ts';
import { ownSchemeOf, policyToChromium, toChromium, toProgram } from './schemes.ts';
import type { WebRequest } from './webRequest.ts';

/** A request of a page as Chromium holds it back. */
export interface PausedRequest {
  requestId: string;
  frameId: string;
  resourceType: string;
  redirectedRequestId?: string;
  request: { url: string; method: string; headers: Record<string, string>; postData?: string };
}

type HeaderList = { name: string; value: string }[];
type Refusal = 'Aborted' | 'BlockedByClient' | 'Failed';

interface Dependencies {
  session: Pick<CDPSession, 'send'>;
  protocol: ProtocolRegistry;
  webRequest: WebRequest;
  /** Whether a frame may go where it wants to; asks the program's handlers. */
  mayNavigate(request: PausedRequest): Promise<boolean>;
}

/**
 * Answers what a page asks for: own schemes by the program's handler, nothing else at all. The stand-in has no network
 * for its pages, so that a request which should not be there shows itself.
 */
export class RequestGate {
  #deps: Dependencies;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /** Never rejects: a page that went away meanwhile needs no answer. */
  async answer(paused: PausedRequest): Promise<void> {
    try {
      await this.#decide(paused);
    } catch (error) {
      console.error(`Error occurred in the handler for ${toProgram(paused.request.url)}:`, error);
      await this.#refuse(paused, 'Failed').catch(() => undefined);
    }
  }

  async #decide(paused: PausedRequest): Promise<void> {
    const { webRequest, protocol } = this.#deps;
    if (paused.resourceType === 'Document' && !(await this.#deps.mayNavigate(paused))) {
      return this.#refuse(paused, 'Aborted');
    }
    const url = toProgram(paused.request.url);
    const before = await webRequest.before(url, paused);
    if (before.cancel === true) return this.#refuse(paused, 'BlockedByClient');
    if (before.redirectURL !== undefined) {
      return this.#fulfil(paused, Response.redirect(toChromium(before.redirectURL, protocol.schemes), 307));
    }
    const scheme = ownSchemeOf(paused.request.url);
    const handler = scheme === undefined ? undefined : protocol.handlerOf(scheme);
    if (handler === undefined) return this.#refuse(paused, 'BlockedByClient');
    const response = await handler(toRequest(url, paused.request));
    if (response.type === 'error') return this.#refuse(paused, 'Failed');
    return this.#fulfil(paused, response);
  }

  async #fulfil(
    { requestId, request, resourceType, frameId }: PausedRequest,
    response: Response,
  ): Promise<void> {
    const { session, webRequest } = this.#deps;
    const changed = await webRequest.received(
      toProgram(request.url),
      { request, resourceType, frameId },
      response,
    );
    if (changed === undefined) return this.#refuse({ requestId }, 'BlockedByClient');
    const body = Buffer.from(await response.arrayBuffer());
    await session
      .send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders: this.#toChromiumHeaders(changed),
        body: body.toString('base64'),
        ...(response.statusText === '' ? {} : { responsePhrase: response.statusText }),
      })
      .catch(() => undefined);
  }

  async #refuse({ requestId }: { requestId: string }, errorReason: Refusal): Promise<void> {
    await this.#deps.session.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
  }

  #toChromiumHeaders(headers: HeaderList): HeaderList {
    const { schemes } = this.#deps.protocol;
    return headers.map(({ name, value }) => {
      if (/^content-security-policy/i.test(name)) return { name, value: policyToChromium(value, schemes) };
      if (/^(location|access-control-allow-origin)$/i.test(name))
        return { name, value: toChromium(value, schemes) };
      return { name, value };
    });
  }
}

function toRequest(url: string, { method, headers, postData }: PausedRequest['request']): Request {
  const own = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    /^(origin|referer)$/i.test(name) ? toProgram(value) : value,
  ]);
  return new Request(url, { method, headers: own, ...(postData === undefined ? {} : { body: postData }) });
}
