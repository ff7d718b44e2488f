import type { DialOutcome } from '../platform/calls/dial.ts';
import type { RequestOutcome } from '../platform/queues/requesting.ts';

/** What becomes of the event of a poll that a fault concerns. */
export type EventFate = 'lost' | 'kept' | 'repeated' | 'delayed';

/** Something that goes wrong with the next requests of one interface. */
export interface Fault {
  /** Name of the interface as `requests()` counts it, or `*` for any. */
  interface: string;
  /** Only requests of this agent; default: of anybody. */
  workNo?: string;
  /** How many requests; 0: all until cleared. Default 1. */
  times?: number;
  /** Only every so manieth of them; default 1: each. */
  every?: number;
  /** The answer's `retcode` instead of handling the request. */
  retcode?: string;
  /** The text beside `retcode`. */
  message?: string;
  /** The HTTP status. Alone: with an empty body, instead of handling the request. */
  status?: number;
  /** The body as it is, malformed ones included, instead of handling the request. */
  body?: string;
  /** The member `result` as it is, in an answer that is otherwise a success. */
  result?: unknown;
  /** Waits before the answer, in milliseconds, in addition to `latencyMs`. */
  delayMs?: number;
  /** The connection is cut without an answer. */
  drop?: boolean;
  /** The request takes effect all the same; only its answer fails. Not for the poll. */
  takesEffect?: boolean;
  /** callinfobeforeanswer only: in which form the call comes. */
  shape?: 'object' | 'list' | 'null';
  /**
   * requestcall: what becomes of an accepted request; callout, callinner, innerhelp and transfer: what the other side
   * does.
   */
  outcome?: RequestOutcome | DialOutcome;
  /**
   * agentevent only: what becomes of the event that the answer would have carried. Default `lost` where the answer
   * fails. `repeated`: it comes twice. `delayed`: it comes after the next one.
   */
  event?: EventFate;
  /** agentevent only: waits for the answer that carries this event; `*`: any event. */
  eventType?: string;
  /** agentevent only: the event vanishes, and the poll goes on as if it had never been. */
  lose?: boolean;
}

/** Whether the fault leaves the interface unasked and answers in its place. */
function answersInstead({ drop, body, retcode, result, status }: Fault): boolean {
  return drop === true || [body, retcode, result, status].some((each) => each !== undefined);
}

/** Whether the fault is about an event, and so happens when one is on its way, not when a poll comes in. */
function waitsForEvent(fault: Fault): boolean {
  const { event, eventType, lose } = fault;
  return eventType !== undefined || lose === true || (event !== undefined && !answersInstead(fault));
}

function concerns(fault: Fault, interfaceName: string, workNo: string | null): boolean {
  const named = fault.interface === '*' || fault.interface === interfaceName;
  return named && (fault.workNo === undefined || fault.workNo === workNo);
}

/** The faults in force, oldest first. */
export class FaultBook {
  #faults: { fault: Fault; left: number; met: number }[] = [];

  /** Adds a fault. */
  add(fault: Fault): void {
    const times = fault.times ?? 1;
    this.#faults.push({ fault, left: times === 0 ? Number.POSITIVE_INFINITY : times, met: 0 });
  }

  /** Forgets the faults of one interface, or all. */
  clear(interfaceName?: string): void {
    if (interfaceName === undefined) this.#faults = [];
    else this.#faults = this.#faults.filter((each) => each.fault.interface !== interfaceName);
  }

  /** The faults still in force. */
  list(): Fault[] {
    return this.#faults.map((each) => ({ ...each.fault }));
  }

  /** The first fault that fits this request, used up by one. */
  take(interfaceName: string, workNo: string | null): Fault | null {
    return this.#takeFirst((fault) => concerns(fault, interfaceName, workNo) && !waitsForEvent(fault));
  }

  /** The first fault that waits for this event of the agent's, used up by one. */
  takeForEvent(workNo: string, eventType: string): Fault | null {
    return this.#takeFirst(
      (fault) =>
        concerns(fault, 'agentevent', workNo) &&
        waitsForEvent(fault) &&
        ['*', eventType].includes(fault.eventType ?? '*'),
    );
  }

  #takeFirst(fits: (fault: Fault) => boolean): Fault | null {
    const found = this.#faults.find((each) => {
      if (!fits(each.fault)) return false;
      each.met += 1;
      return each.met % (each.fault.every ?? 1) === 0;
    });
    if (found === undefined) return null;
    found.left -= 1;
    if (found.left <= 0) this.#faults = this.#faults.filter((each) => each !== found);
    return found.fault;
  }
}
