import { isLive, isTalking, isUnanswered } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import { type Problem, problemOf } from '../../../shared/errors.ts';
import type { Ask } from '../actions/ask.ts';
import { delays, limits } from '../time/delays.ts';
import type { EventCount } from './report/eventCount.ts';
import type { Follower } from './follower.ts';
import { Loop, type LoopDeps } from './loop.ts';
import type { SnapshotStore } from '../state/store.ts';

export interface CallInfoFollowerDeps extends LoopDeps {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  /** An answer that data overtook, which the agent wrote, is asked for again. */
  readonly events: Pick<EventCount, 'ofData'>;
  /** What is known of the calls does not fit what the gateway says of one. */
  readonly doubt: () => void;
}

/**
 * Finds out who is calling: `callinfobeforeanswer` from the moment the phone is told to ring until the caller is
 * known or the ringing is over, `callinfo` for a talking call of which nothing else told (docs/gateway.md §6).
 * Rests while every call is described.
 */
export class CallInfoFollower implements Follower {
  readonly #deps: CallInfoFollowerDeps;
  readonly #loop: Loop;
  /** Keys of calls of which a call object told. */
  readonly #described = new Set<string>();
  #asksFor = '';
  #tries = 0;
  /** Answers that knew no call although the phone rings for one. */
  #unknown = 0;
  /** Questions in a row that failed. */
  #failed = 0;

  constructor(deps: CallInfoFollowerDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  /** Looks whether a call is there that needs describing; asks at once if it is another than before. */
  onSnapshot(): void {
    this.#forgetVanished();
    const call = this.#needy();
    const wanted = call === undefined ? '' : `${call.key} ${call.phase}`;
    if (wanted === this.#asksFor) return;
    this.#asksFor = wanted;
    this.#tries = 0;
    this.#unknown = 0;
    this.#failed = 0;
    if (call !== undefined) this.#loop.run();
  }

  /** A key is never given twice: without this, a shift's calls would add up. */
  #forgetVanished(): void {
    const { calls } = this.#deps.store.snapshot;
    for (const key of this.#described) {
      if (!calls.some((call) => call.key === key)) this.#described.delete(key);
    }
  }

  #needy(): Call | undefined {
    const lacking = this.#deps.store.snapshot.calls.filter(
      (call) => isLive(call) && !this.#described.has(call.key),
    );
    return lacking.find(isUnanswered) ?? lacking.find(isTalking);
  }

  async #step(): Promise<number | null> {
    const call = this.#needy();
    if (call === undefined) return null;
    const { ask, log, events } = this.#deps;
    const { ofData } = events;
    try {
      const info = await ask((gateway, signal) =>
        isUnanswered(call) ? gateway.callInfoBeforeAnswer(signal) : gateway.callInfo(signal),
      );
      if (this.#deps.signal.aborted) return null;
      this.#failed = 0;
      if (events.ofData !== ofData) return delays.askAgainMs;
      if (info !== null) this.#take(call, info);
      else this.#isUnknown(call);
    } catch (error) {
      if (this.#deps.signal.aborted) return null;
      log('debug', 'call info is not to be had', { error: String(error) });
      const problem = problemOf(error);
      if (problem?.kind === 'tooLarge') return this.#isTooLarge(call, problem);
      this.#isNotToBeHad(call);
    }
    return this.#delayAfter(call);
  }

  #take(asked: Call, info: CallInfo): void {
    const { store } = this.#deps;
    if (isUnanswered(asked)) store.apply({ kind: 'beforeAnswer', key: asked.key, info });
    else store.apply({ kind: 'current', info });
    const call = store.snapshot.calls.find((one) => one.key === asked.key);
    // A number that is withheld may still be told while it rings; a talking call is as known as it gets.
    const isKnown = call?.callId === info.callId && (call.caller !== null || !isUnanswered(call));
    if (isKnown) this.#described.add(asked.key);
  }

  /** It will not be smaller the next time. */
  #isTooLarge({ key }: Call, problem: Problem): number {
    const { store } = this.#deps;
    store.apply({ kind: 'dataUnread', key });
    store.apply({ kind: 'problem', during: 'callData', problem });
    this.#described.add(key);
    return 0;
  }

  /** One failure is made up for before anybody reads that there is no data. */
  #isNotToBeHad({ key }: Call): void {
    this.#failed += 1;
    if (this.#failed >= limits.callInfoTries) this.#deps.store.apply({ kind: 'dataUnread', key });
  }

  /**
   * Perhaps the ringing is over and its end got lost, or this gateway tells the call in another list: a report asks
   * them all. One that cannot be read is asked for again in its time.
   */
  #isUnknown(call: Call): void {
    if (!isUnanswered(call)) return;
    this.#unknown += 1;
    if (this.#unknown % limits.unknownCallAnswers === 0) this.#deps.doubt();
  }

  #delayAfter(asked: Call): number | null {
    this.#tries += 1;
    const call = this.#needy();
    if (call === undefined) return null;
    if (!isUnanswered(call) && this.#tries >= limits.currentCallTries) {
      this.#described.add(asked.key);
      this.#deps.doubt();
      return null;
    }
    const { callInfoAgainMs } = delays;
    return callInfoAgainMs[Math.min(this.#tries, callInfoAgainMs.length) - 1] ?? null;
  }
}
