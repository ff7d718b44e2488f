import { isCallUp, isHeld } from '../../../shared/calls/questions.ts';
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { problemOf } from '../../../shared/errors.ts';
import type { Ask } from '../actions/ask.ts';
import { delays } from '../time/delays.ts';
import type { EventCount } from './report/eventCount.ts';
import type { Follower } from './follower.ts';
import type { TakenBack } from './takenBack.ts';
import { Loop, type LoopDeps } from './loop.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Calls } from '../calls/callList.ts';

export interface HoldListFollowerDeps extends LoopDeps {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  /** An answer that an event of a call overtook says nothing. */
  readonly events: EventCount;
  readonly isBehind: TakenBack['isBehind'];
  /** A held call is not in the list: taken back or over, the gateway has to be asked which. */
  readonly doubt: () => void;
}

/** Keeps the held calls in sight: `holdlist` on what can change it, every few seconds while something is held. */
export class HoldListFollower implements Follower {
  readonly #deps: HoldListFollowerDeps;
  readonly #loop: Loop;

  constructor(deps: HoldListFollowerDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  onEvent(event: AgentEvent, before: SessionSnapshot): void {
    if (changesHoldList(event, before.calls, this.#deps.store.snapshot.calls)) this.#loop.run();
  }

  /** A held call may be known without an event: from the report after a sign-in or a gap. */
  onSnapshot({ calls }: SessionSnapshot): void {
    if (calls.some(isHeld)) this.#loop.wakeAfter(delays.holdListMs);
  }

  async #step(): Promise<number | null> {
    const { store, ask, events, isBehind, signal, log } = this.#deps;
    if (!isCallUp(store.snapshot.calls)) return null;
    const asked = events.ofCalls;
    try {
      const held = await ask((gateway, until) => gateway.holdList(until));
      if (signal.aborted) return null;
      if (events.ofCalls !== asked) return delays.askAgainMs;
      if (isBehind(held)) return delays.settlesMs;
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

/** Holding and taking back change it; while something is held, so does everything that happens to a call. */
function changesHoldList(event: AgentEvent, before: Calls, next: Calls): boolean {
  if (!isCallUp(next)) return false;
  switch (event.kind) {
    case 'held':
    case 'takenBack':
    case 'conference':
    case 'backFromIvr':
      return true;
    case 'activity':
    case 'note':
    case 'bulletin':
    case 'shutdown':
    case 'unrecognised':
    case 'recordingBegan':
    case 'recordingEnded':
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
    case 'callOutFailed':
    case 'consultFailed':
    case 'transferResult':
    case 'abandoned':
    case 'incomingCallInfo':
      return before !== next && (before.some(isHeld) || next.some(isHeld));
  }
}
