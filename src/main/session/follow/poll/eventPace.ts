import { delays, limits } from '../../time/delays.ts';

/**
 * How soon after an event the next one is polled for: at once, so that none is late. A gateway that has one at every
 * poll, the same over and over perhaps, would be asked without a pause.
 */
export class EventPace {
  #atOnce = 0;

  /**
   * @param waitedMs how long the poll with the event was open
   * @returns when to poll again, ms
   */
  afterEvent(waitedMs: number): number {
    this.#atOnce = waitedMs < delays.eventAtOnceMs ? this.#atOnce + 1 : 0;
    return this.#atOnce > limits.eventsAtOnce ? delays.pollAfterManyEventsMs : 0;
  }

  afterNone(): void {
    this.#atOnce = 0;
  }
}
