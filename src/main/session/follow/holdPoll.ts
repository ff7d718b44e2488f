import { isCallUp, isHeld, isTalking } from '../../../shared/calls/questions.ts';
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import { problemOf } from '../../../shared/errors.ts';
import type { Ask } from '../actions/asking.ts';
import { delays } from '../time/delays.ts';
import { Loop, type LoopDeps } from './loop.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Calls } from '../calls/callList.ts';

export interface HoldPollDeps extends LoopDeps {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  /** How many call events came so far: an answer that one overtook says nothing. */
  readonly callEvents: () => number;
  /** A held call is not in the list: taken back or over, the gateway has to be asked which. */
  readonly doubt: () => void;
}

/** Keeps the held calls in sight: `holdlist` on what can change it, every few seconds while something is held. */
export class HoldPoll {
  readonly #deps: HoldPollDeps;
  readonly #loop: Loop;
  /** When an event last took a call off hold, this machine's clock. */
  #takenBackAt = 0;

  constructor(deps: HoldPollDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  look(event: AgentEvent, before: Calls, next: Calls): void {
    const talksAgain = (call: Call): boolean => isHeld(call) && isOnTheLine(next, call.callId);
    if (before.some(talksAgain)) this.#takenBackAt = this.#deps.clock.now();
    if (changesHoldList(event, before, next)) this.#loop.now();
  }

  /** A held call may be known without an event: from the report after a sign-in or a gap. */
  watch(): void {
    if (this.#deps.store.snapshot.calls.some(isHeld)) this.#loop.wakeAfter(delays.holdListMs);
  }

  /** Whether the list still has a call that an event has just taken off hold. */
  isBehind(held: readonly CallInfo[]): boolean {
    const { store, clock } = this.#deps;
    const isRecent = clock.now() - this.#takenBackAt < delays.settlesMs;
    const talking = new Set(store.snapshot.calls.filter(isTalking).map(idOf));
    return isRecent && held.some(({ callId }) => talking.has(callId));
  }

  async #step(): Promise<number | null> {
    const { store, ask, callEvents, signal, log } = this.#deps;
    if (!isCallUp(store.snapshot.calls)) return null;
    const asked = callEvents();
    try {
      const held = await ask((gateway, until) => gateway.holdList(until));
      if (signal.aborted) return null;
      if (callEvents() !== asked) return delays.askAgainMs;
      if (this.isBehind(held)) return delays.settlesMs;
      store.apply({ kind: 'holdList', held });
      const listed = new Set(held.map((info) => info.callId));
      const missing = store.snapshot.calls
        .filter(isHeld)
        .filter(({ callId }) => !callId || !listed.has(callId));
      if (held.leftOut !== undefined)
        log('warn', 'the hold list is not read in full', { leftOut: held.leftOut });
      else if (missing.length > 0) this.#deps.doubt();
    } catch (error) {
      if (signal.aborted) return null;
      log('debug', 'the hold list is not to be had', { error: String(error) });
      return this.#nextMs(
        problemOf(error)?.kind === 'refusal' ? delays.holdListRefusedMs : delays.holdListMs,
      );
    }
    return this.#nextMs(delays.holdListMs);
  }

  #nextMs(delayMs: number): number | null {
    return this.#deps.store.snapshot.calls.some(isHeld) ? delayMs : null;
  }
}

const idOf = ({ callId }: Pick<Call, 'callId'>): CallId | null => callId;
const isOnTheLine = (calls: Calls, callId: CallId | null): boolean =>
  calls.some((call) => isTalking(call) && call.callId === callId);

/** Holding and taking back change it; while something is held, so does everything that happens to a call. */
function changesHoldList(event: AgentEvent, before: Calls, next: Calls): boolean {
  if (!isCallUp(next)) return false;
  switch (event.kind) {
    case 'held':
    case 'takenBack':
      return true;
    case 'activity':
    case 'shutdown':
    case 'unrecognised':
    case 'phoneOffHook':
    case 'phoneReleased':
    case 'phoneAlerting':
    case 'ofAnother':
      return false;
    case 'ringing':
    case 'autoAnswered':
    case 'talking':
    case 'customerAlerting':
    case 'releasedByAgent':
    case 'releasedByCaller':
    case 'notAnswered':
    case 'connectFailed':
    case 'abandoned':
    case 'incomingCallInfo':
      return before !== next && (before.some(isHeld) || next.some(isHeld));
  }
}
