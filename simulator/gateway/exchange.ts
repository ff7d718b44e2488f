import type { Fault } from '../control/faults.ts';
import type { Platform } from '../platform/platform.ts';
import type { Session } from '../platform/model/session.ts';
import { Refusal } from '../resultCodes.ts';
import type { Answer } from '../wire/httpAnswer.ts';
import type { WireRequest } from '../wire/request.ts';

/** One request to the gateway, matched to its interface. */
export interface Exchange {
  platform: Platform;
  request: WireRequest;
  /** The agent in the path. */
  workNo: string;
  params: Record<string, string>;
  /** What the request's body holds, empty without one. @throws Refusal 000-006 when it is no JSON object */
  readonly body: () => Record<string, unknown>;
  fault: Fault | null;
  /** The fault that waits for such an event of this agent's, used up by one. */
  readonly faultFor: (eventType: string) => Fault | null;
  /** Calls `gone` when the client closes the connection before its answer. */
  readonly onGone: (gone: () => void) => void;
}

/** The same, with the session that the Guid proved. */
export interface AgentExchange extends Exchange {
  session: Session;
}

/** One interface of the gateway. `path` is relative to the base, parameters begin with a colon. */
export type Route = { name: string; method: string; path: string } & (
  | { signsIn: true; handle(exchange: Exchange): Answer | Promise<Answer> }
  | {
      signsIn?: false;
      handle(exchange: AgentExchange): Answer | Promise<Answer>;
      /** What comes of it where the agent has no session; absent: a refusal. */
      readonly handleWithoutSession?: (exchange: Exchange) => Answer;
    }
);

/** A value that may come as itself or as text: the gateway takes numbers and booleans in both forms. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** `true`, `false` or their texts; `fallback` when absent. @throws Refusal `code` for anything else */
export function flagOf(value: unknown, fallback: boolean, code: Refusal['retcode']): boolean {
  const text = textOf(value).toLowerCase();
  if (value === undefined || value === null || text === '') return fallback;
  if (text !== 'true' && text !== 'false') throw new Refusal(code);
  return text === 'true';
}

/** A whole number from `low` to `high`. @throws Refusal `code` for anything else */
export function wholeOf(value: unknown, low: number, high: number, code: Refusal['retcode']): number {
  const text = textOf(value);
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= low && number <= high)) throw new Refusal(code);
  return number;
}

/** A work number as newer documents allow it, 101 to 999999. */
export function isWorkNo(text: string): boolean {
  return /^\d{3,6}$/.test(text) && Number(text) >= 101;
}
