import type { ServerResponse } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import { encodeGbk } from './gbk.ts';

export type Charset = 'utf-8' | 'gbk';

const compressions = { none: (bytes: Buffer) => bytes, gzip: gzipSync, deflate: deflateSync } as const;

/** How bodies are put on the wire, whatever the client says that it takes. */
export interface Coding {
  charset: Charset;
  compression: keyof typeof compressions;
}

/** How everything is put on the wire that is no answer of the gateway's. */
export const plain: Coding = { charset: 'utf-8', compression: 'none' };

/** One answer, before it is put on the wire. */
export interface Answer {
  status: number;
  /** JSON text, or whatever a fault wants. */
  body: string;
  headers: [name: string, value: string | string[]][];
  /** The connection is cut instead. */
  drop?: boolean;
  /** Further wait before it goes out, in milliseconds. */
  delayMs?: number;
  /** Called when the request is over, whatever became of the answer. */
  settled?: () => void;
  /** Called when it goes out. */
  onSent?: () => void;
  /** Called when nobody listens any more: instead, or after it when the connection ends before all was sent. */
  onGone?: () => void;
}

/** An answer with a JSON body. */
export function jsonAnswer(content: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(content), headers: [] };
}

/** The gateway's envelope (docs/gateway.md §1). */
export function success(result?: unknown, message = ''): Answer {
  return jsonAnswer({ message, retcode: '0', ...(result === undefined ? {} : { result }) });
}

/** A business refusal: HTTP 200 all the same. */
export function refusal(retcode: string, message: string): Answer {
  return jsonAnswer({ message, retcode });
}

/** Puts an answer on the wire now. */
export function writeAnswer(response: ServerResponse, answer: Answer, coding: Coding): void {
  const { charset, compression } = coding;
  answer.settled?.();
  if (response.destroyed || response.writableEnded) {
    answer.onGone?.();
    return;
  }
  if (answer.drop === true) {
    response.destroy();
    return;
  }
  const text = charset === 'gbk' ? encodeGbk(answer.body) : Buffer.from(answer.body, 'utf8');
  const bytes = compressions[compression](text);
  response.statusCode = answer.status;
  response.setHeader('Content-Type', `application/json;charset=${charset === 'gbk' ? 'GBK' : 'UTF-8'}`);
  if (compression !== 'none') response.setHeader('Content-Encoding', compression);
  response.setHeader('Content-Length', bytes.length);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  answer.onSent?.();
  const { onGone } = answer;
  if (onGone !== undefined) {
    response.once('close', () => {
      if (!response.writableFinished) onGone();
    });
  }
  response.end(bytes);
}
