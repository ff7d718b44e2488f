/**
 * The gateway's clock, as far as it is known: `eventGenTime` of newer gateways, and the fact that a call cannot have
 * begun later than now (docs/gateway.md §3, §6).
 */
import type { CallInfo } from '../../../shared/calls/told.ts';
import { delays } from './delays.ts';
import type { SessionInput } from '../state/inputs.ts';

/** Smaller changes of the offset are the network's jitter, not the clock's. */
const jitterMs = 50;
/** So many samples are kept: enough for a call or two, so that what was wrong once is not believed for a shift. */
const mostSamples = 16;
/** A call that begins later than this is not told by a clock that is ahead, but by mistake. */
const mostAheadMs = 24 * 60 * 60 * 1000;

/**
 * Follows the gateway's clock. A late delivery makes a sample too small, so the largest of the last ones is the
 * nearest. None is later than a silent session lasts: a sample that is smaller still says that one of the two clocks
 * was set, or that those before it were wrong.
 */
export class GatewayClock {
  #samples: readonly number[] = [];
  #offsetMs: number | null = null;

  /** Gateway's clock minus this machine's, ms; null when not known. */
  get offsetMs(): number | null {
    return this.#offsetMs;
  }

  /** Learns from whatever the gateway told. @param now epoch ms, this machine's clock */
  hear(input: SessionInput, now: number): void {
    if (input.kind === 'session' && input.change.kind === 'signInAsked') {
      this.#samples = [];
      this.#offsetMs = null;
    }
    if (input.kind === 'event' && input.event.generatedAt !== null) this.#take(input.event.generatedAt - now);
    for (const { beganAt } of infosOf(input)) if (beganAt !== null) this.#takeBegin(beganAt - now);
  }

  /** A begin that lies ahead of us proves that the gateway is ahead; any other says nothing. */
  #takeBegin(sampleMs: number): void {
    if (sampleMs > (this.#offsetMs ?? 0) && sampleMs < mostAheadMs) this.#take(sampleMs);
  }

  #take(sampleMs: number): void {
    const mayBeLate = Math.max(...this.#samples) - sampleMs <= delays.silenceMs;
    this.#samples = mayBeLate ? [...this.#samples, sampleMs].slice(-mostSamples) : [sampleMs];
    const best = Math.max(...this.#samples);
    if (this.#offsetMs === null || Math.abs(best - this.#offsetMs) > jitterMs) this.#offsetMs = best;
  }
}

function infosOf(input: SessionInput): readonly CallInfo[] {
  switch (input.kind) {
    case 'beforeAnswer':
    case 'current':
      return [input.info];
    case 'report':
      return [input.report.current, input.report.beforeAnswer].flatMap((info) => info ?? []);
    case 'waiting':
      return input.waiting;
    case 'event':
    case 'dataUnread':
    case 'dataSet':
    case 'dialled':
    case 'holdList':
    case 'answer':
    case 'tick':
    case 'wrapUpExtended':
    case 'read':
    case 'noted':
    case 'noteSent':
    case 'session':
    case 'activity':
    case 'inQueues':
    case 'queues':
    case 'reasons':
    case 'watch':
    case 'waitingRefused':
    case 'queuesLookedAt':
    case 'loads':
    case 'loadsMissed':
    case 'operation':
    case 'problem':
    case 'mended':
    case 'dismissed':
    case 'contact':
      return [];
  }
}

/** A time by the gateway's clock, moved onto this machine's; never in the future. */
export const toLocalTime = (gatewayTime: number, offsetMs: number | null, now: number): number =>
  Math.min(gatewayTime - (offsetMs ?? 0), now);
