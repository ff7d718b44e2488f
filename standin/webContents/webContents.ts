import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { WebContents as ElectronWebContents, WebPreferences } from 'electron';
import type { ChromiumPage } from '../chromium/chromium.ts';
import { LoadError, mayNavigate, NavigationOrigins } from './navigation.ts';
import type { Contents, WindowOpenHandler } from './contents.ts';
import { codec } from '../page/codec.ts';
import { buildPageScripts } from '../page/scripts.ts';
import { watchPage } from './pageEvents.ts';
import { PageLink } from './pageLink.ts';
import { RequestGate } from '../session/requests.ts';
import { toChromium } from '../session/schemes.ts';
import { services } from '../services.ts';
import type { Session } from '../session/session.ts';
import { PreventableEvent } from '../strict.ts';
import { ContentsSettings } from './contentsSettings.ts';
import { WebFrame } from './webFrame.ts';

type Implemented = Pick<
  ElectronWebContents,
  | 'id'
  | 'getURL'
  | 'getTitle'
  | 'getType'
  | 'loadURL'
  | 'reload'
  | 'forcefullyCrashRenderer'
  | 'send'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'setWindowOpenHandler'
  | 'executeJavaScript'
  | 'close'
  | 'focus'
>;

let lastContents = 0;

/** A window's page: what is in it, where it stands, and the messages to it. */
export class WebContents extends ContentsSettings implements Implemented, Contents {
  readonly id: number;
  readonly session: Session;
  readonly ipc = new EventEmitter();
  readonly frames = new Map<string, WebFrame>();
  readonly mainFrame: WebFrame;
  loading = false;
  crashed = false;
  title = '';
  openHandler: WindowOpenHandler | undefined;
  #preferences: WebPreferences;
  #page: Promise<ChromiumPage>;
  #link: PageLink | undefined;
  #origins: NavigationOrigins | undefined;
  #destroyed = false;
  #close: () => void;

  /** @param close what closing the contents does: closes its window */
  constructor(preferences: WebPreferences, page: Promise<ChromiumPage>, close: () => void) {
    super();
    this.id = lastContents += 1;
    this.session = services().session;
    this.mainFrame = new WebFrame(this, this.id, '', undefined);
    this.#preferences = preferences;
    this.#close = close;
    this.#page = this.attach(page);
    services().app.emit('web-contents-created', new PreventableEvent(), this);
  }

  /**
   * Takes a blank page as this contents' own; again, if the person closed the window and the program wants to keep it.
   */
  attach(page: Promise<ChromiumPage>): Promise<ChromiumPage> {
    this.#page = page.then((opened) => this.#take(opened));
    // A page that never came shows itself at the next use.
    this.#page.catch(() => undefined);
    return this.#page;
  }

  /** The page once it is there and ready to load documents. */
  get page(): Promise<ChromiumPage> {
    return this.#page;
  }

  async loadURL(url: string): Promise<void> {
    const { session, page } = await this.#page;
    this.loading = true;
    const loaded = new Promise<void>((resolve, reject) => {
      session.once('Page.loadEventFired', () => resolve());
      page.once('close', () => reject(new LoadError('ERR_ABORTED', url)));
    });
    loaded.catch(() => undefined);
    const target = toChromium(url, services().protocol.schemes);
    this.#origins?.expect(target);
    const { errorText, loaderId } = await session.send('Page.navigate', { url: target });
    // A navigation within the document loads nothing.
    if (errorText === undefined && loaderId !== undefined) return loaded;
    this.#origins?.expect('');
    this.loading = false;
    if (errorText === undefined) return;
    const error = new LoadError(errorText, url);
    this.emit('did-fail-load', new PreventableEvent(), error.errno, error.code, url, true, this.id, 1);
    throw error;
  }

  reload(): void {
    this.#do((session) => session.send('Page.reload'));
  }

  /** Ends the page's process, also that of a page that hangs. */
  forcefullyCrashRenderer(): void {
    this.#do((session) => session.send('Page.crash'));
  }

  /** @throws Error "An object could not be cloned." */
  send(channel: string, ...args: unknown[]): void {
    this.push(this.mainFrame.id, channel, args);
  }

  push(frameId: string, channel: string, args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    const body = codec.encode(args);
    this.#link?.push(frameId, ['push', channel, body]);
  }

  evaluate(frameId: string, code: string): Promise<unknown> {
    if (this.#link === undefined) return Promise.reject(new Error('The page is not there yet'));
    return this.#link.evaluate(frameId, code);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.#page;
    return this.evaluate(this.mainFrame.id, code);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  getTitle(): string {
    return this.title;
  }

  getType(): 'window' {
    return 'window';
  }

  isLoading(): boolean {
    return this.loading;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  close(): void {
    this.#close();
  }

  focus(): void {
    this.#do((session) => session.send('Page.bringToFront'));
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  /** Zooms the present document; called again for each new one. */
  override applyZoom(): void {
    if (this.#link === undefined) return;
    const factor = this.getZoomFactor();
    const code = `document.documentElement.style.zoom = ${factor === 1 ? "''" : factor}`;
    this.evaluate(this.mainFrame.id, code).catch(() => undefined);
  }

  asElectron(): ElectronWebContents {
    return this as unknown as ElectronWebContents;
  }

  /** The end of the contents, with its window. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.mainFrame.detached = true;
    this.emit('destroyed');
  }

  async #take(opened: ChromiumPage): Promise<ChromiumPage> {
    const { session, targetId } = opened;
    this.mainFrame.id = targetId;
    this.frames.clear();
    this.frames.set(targetId, this.mainFrame);
    const { protocol, nativeTheme } = services();
    const { webRequest } = this.session;
    const origins = new NavigationOrigins(session);
    this.#origins = origins;
    const gate = new RequestGate({
      session,
      protocol,
      webRequest,
      mayNavigate: (paused) => mayNavigate(this, origins, paused),
    });
    session.on('Fetch.requestPaused', (paused) => void gate.answer(paused));
    const link = new PageLink(opened);
    this.#link = link;
    watchPage(this, opened, link);
    await Promise.all([link.start(this.#scripts()), nativeTheme.applyTo(session)]);
    return opened;
  }

  #scripts(): ReturnType<typeof buildPageScripts> {
    const { preload } = this.#preferences;
    let source: string | undefined;
    try {
      source = preload === undefined ? undefined : readFileSync(preload, 'utf8');
    } catch (error) {
      console.error(`Unable to load preload script: ${preload}\n${String(error)}`);
      this.emit('preload-error', new PreventableEvent(), preload, error);
    }
    return buildPageScripts(source, this.#preferences);
  }

  get preloadPath(): string {
    return this.#preferences.preload ?? '';
  }

  #do(action: (session: ChromiumPage['session']) => Promise<unknown>): void {
    this.#page.then(({ session }) => action(session)).catch(() => undefined);
  }
}
