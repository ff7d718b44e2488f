import type { CDPSession } from 'playwright-core';
import type { PausedRequest } from '../session/requests.ts';
import { toProgram } from '../session/schemes.ts';
import { PreventableEvent } from '../strict.ts';
import type { Contents } from './contents.ts';

/** Chromium's net errors that can come about here; the numbers are Chromium's. */
const netErrors: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

/** A load that failed, as `loadURL` rejects with it. */
export class LoadError extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  constructor(text: string, url: string) {
    const code = text.replace(/^net::/, '');
    super(`${code} (${netErrors[code] ?? -2}) loading '${url}'`);
    this.code = code;
    this.errno = netErrors[code] ?? -2;
    this.url = url;
  }
}

/** How long a page's wish to navigate may come after the request that it led to; they take different ways here. */
const wishDelayMs = 50;

/**
 * Tells the navigations that a page asked for from those that the program or a debugger asked for: only the page's own
 * pass by the program's `will-navigate`.
 */
export class NavigationOrigins {
  #wishes = new Map<string, string>();
  #waiting = new Map<string, () => void>();
  #programs: string | undefined;

  constructor(session: CDPSession) {
    session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      this.#wishes.set(frameId, withoutHash(url));
      this.#waiting.get(frameId)?.();
    });
  }

  /** Notes where the program is about to send the page. */
  expect(url: string): void {
    this.#programs = withoutHash(url);
  }

  async isAskedByPage({ frameId, request }: PausedRequest): Promise<boolean> {
    const url = withoutHash(request.url);
    if (url === this.#programs) {
      this.#programs = undefined;
      return false;
    }
    if (this.#wishes.get(frameId) !== url) await this.#nextWish(frameId);
    const asked = this.#wishes.get(frameId) === url;
    this.#wishes.delete(frameId);
    return asked;
  }

  async #nextWish(frameId: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const done = (): void => resolve(undefined);
    const timer = setTimeout(done, wishDelayMs);
    this.#waiting.set(frameId, done);
    await promise;
    clearTimeout(timer);
    this.#waiting.delete(frameId);
  }
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] as string;
}

/** Lets the program's handlers say whether a frame may open the document that it asks for. */
export async function mayNavigate(
  contents: Contents,
  origins: NavigationOrigins,
  paused: PausedRequest,
): Promise<boolean> {
  const isMainFrame = paused.frameId === contents.mainFrame.id;
  const frame = contents.frames.get(paused.frameId) ?? null;
  const url = toProgram(paused.request.url);
  const params = { url, isSameDocument: false, isMainFrame, frame, initiator: frame };
  const ask = (name: string): boolean => {
    const event = new PreventableEvent(params);
    contents.emit(name, event, url, false, isMainFrame, contents.id, frame?.routingId);
    return !event.defaultPrevented;
  };
  if (paused.redirectedRequestId !== undefined) return ask('will-redirect');
  if (isMainFrame && !(await origins.isAskedByPage(paused))) return true;
  return ask('will-frame-navigate') && (!isMainFrame || ask('will-navigate'));
}
