import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
} from 'electron';
import { strictClass } from '../strict.ts';

type BeforeDetails = Pick<
  OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'timestamp'
>;
type BeforeListener = (details: BeforeDetails, callback: (response: CallbackResponse) => void) => void;
type ReceivedDetails = BeforeDetails &
  Pick<OnHeadersReceivedListenerDetails, 'responseHeaders' | 'statusCode'>;
type ReceivedListener = (
  details: ReceivedDetails,
  callback: (response: HeadersReceivedResponse) => void,
) => void;
interface Filter {
  urls: string[];
}
type Asked = { request: { method: string }; resourceType: string };

const typeNames: Record<string, BeforeDetails['resourceType']> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  WebSocket: 'webSocket',
};
let lastRequest = 0;

/** The session's view on requests: may cancel or redirect them before they go, and change what comes back. */
export class WebRequest extends strictClass('webRequest') {
  #before: { matches: (url: string) => boolean; listener: BeforeListener } | undefined;
  #received: { matches: (url: string) => boolean; listener: ReceivedListener } | undefined;

  onBeforeRequest(...args: [BeforeListener | null] | [Filter, BeforeListener | null]): void {
    this.#before = toRule(args);
  }

  onHeadersReceived(...args: [ReceivedListener | null] | [Filter, ReceivedListener | null]): void {
    this.#received = toRule(args);
  }

  /** What the program's listener says of a request that is about to go; nothing without a listener. */
  async before(url: string, asked: Asked): Promise<CallbackResponse> {
    const rule = this.#before;
    if (rule === undefined || !rule.matches(url)) return {};
    return new Promise((resolve) => rule.listener(toDetails(url, asked), resolve));
  }

  /** The headers that the page gets, or undefined if the listener cancels. */
  async received(
    url: string,
    asked: Asked & { frameId: string },
    response: Response,
  ): Promise<{ name: string; value: string }[] | undefined> {
    const headers = [...response.headers].map(([name, value]) => ({ name, value }));
    const rule = this.#received;
    if (rule === undefined || !rule.matches(url)) return headers;
    const responseHeaders: Record<string, string[]> = {};
    for (const { name, value } of headers) (responseHeaders[name] ??= []).push(value);
    const details = { ...toDetails(url, asked), responseHeaders, statusCode: response.status };
    const answer = await new Promise<HeadersReceivedResponse>((resolve) => rule.listener(details, resolve));
    if (answer.cancel === true) return undefined;
    if (answer.responseHeaders === undefined) return headers;
    return Object.entries(answer.responseHeaders).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value })),
    );
  }
}

function toRule<L>(
  args: [L | null] | [Filter, L | null],
): { matches: (url: string) => boolean; listener: L } | undefined {
  const [filter, listener] = args.length === 1 ? [undefined, args[0]] : args;
  if (listener === null) return undefined;
  const patterns = filter?.urls.map(toPattern);
  return {
    listener,
    matches: (url) => patterns === undefined || patterns.some((pattern) => pattern.test(url)),
  };
}

function toPattern(glob: string): RegExp {
  if (glob === '<all_urls>') return /^/;
  const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

function resourceTypeOf(type: string): BeforeDetails['resourceType'] {
  return type === 'Document' ? 'mainFrame' : (typeNames[type] ?? 'other');
}

function toDetails(url: string, { request, resourceType }: Asked): BeforeDetails {
  lastRequest += 1;
  return {
    id: lastRequest,
    url,
    method: request.method,
    resourceType: resourceTypeOf(resourceType),
    timestamp: Date.now(),
  };
}
