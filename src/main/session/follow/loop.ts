import { delays } from '../time/delays.ts';
import type { Clock, Log } from '../time/timers.ts';

export interface LoopDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** Ends the loop. */
  readonly signal: AbortSignal;
}

/**
 * Repeats one step, never two at once. A step answers with the delay to the next one in ms, 0 for at once, or null
 * to rest until it is woken.
 */
export class Loop {
  readonly #deps: LoopDeps;
  readonly #step: () => Promise<number | null>;
  #timer: unknown = null;
  /** When the planned step is due. */
  #dueAt = 0;
  #running = false;
  #again = false;

  constructor(deps: LoopDeps, step: () => Promise<number | null>) {
    this.#deps = deps;
    this.#step = step;
    deps.signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  get isRunning(): boolean {
    return this.#running;
  }

  /** Takes the next step at once; while one is under way, right after it. */
  run(): void {
    if (this.#deps.signal.aborted) return;
    this.#forget();
    if (this.#running) this.#again = true;
    else void this.#run();
  }

  /** Takes the next step after `delayMs`, unless one is under way or planned, however late. */
  wakeAfter(delayMs: number): void {
    if (!this.#running && this.#timer === null) this.#schedule(delayMs);
  }

  /** Takes the next step after `delayMs` at the latest; a step that is under way says itself when. */
  within(delayMs: number): void {
    if (this.#running || (this.#timer !== null && this.#dueAt <= this.#deps.clock.now() + delayMs)) return;
    this.#forget();
    this.#schedule(delayMs);
  }

  async #run(): Promise<void> {
    let delayMs: number | null = delays.afterFaultMs;
    this.#running = true;
    try {
      delayMs = await this.#step();
    } catch (error) {
      this.#deps.log('error', 'a step of a loop failed', { error });
    } finally {
      this.#running = false;
      this.#schedule(this.#again ? 0 : delayMs);
    }
  }

  #schedule(delayMs: number | null): void {
    this.#again = false;
    if (this.#deps.signal.aborted || delayMs === null) return;
    if (delayMs === 0) {
      void this.#run();
      return;
    }
    this.#dueAt = this.#deps.clock.now() + delayMs;
    this.#timer = this.#deps.clock.setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, delayMs);
  }

  #forget(): void {
    if (this.#timer !== null) this.#deps.clock.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
