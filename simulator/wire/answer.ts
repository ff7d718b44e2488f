import type { ServerResponse } from 'node:http';
import { encodeGbk } from './gbk.ts';

export type Charset = 'utf-8' | 'gbk';

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

/** The gateway's envelope (gateway reference §1). */
export function success(result?: unknown, message = ''): Answer {
  return jsonAnswer({ message, retcode: '0', ...(result === undefined ? {} : { result }) });
}

/** A business refusal: HTTP 200 all the same. */
export function refusal(retcode: string, message: string): Answer {
  return jsonAnswer({ message, retcode });
}

/** Puts an answer on the wire now. */
export function writeAnswer(response: ServerResponse, answer: Answer, charset: Charset): void {
  answer.settled?.();
  if (response.destroyed || response.writableEnded) {
    answer.onGone?.();
    return;
  }
  if (answer.drop === true) {
    response.destroy();
    return;
  }
  const bytes = charset === 'gbk' ? encodeGbk(answer.body) : Buffer.from(answer.body, 'utf8');
  response.statusCode = answer.status;
  response.setHeader('Content-Type', `application/json;charset=${charset === 'gbk' ? 'GBK' : 'UTF-8'}`);
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
