import type { Call } from '../model/call.ts';

function goesBefore(one: Call, other: Call): boolean {
  return one.priority === other.priority ? one.beganAt < other.beganAt : one.priority > other.priority;
}

/** The calls that wait, in the order in which they are served: highest priority first, then the one that came first. */
export class WaitingCalls {
  #calls: Call[] = [];

  /** Puts a call at its place; most come last. */
  add(call: Call): void {
    let index = this.#calls.length;
    for (; index > 0; index -= 1) {
      const before = this.#calls[index - 1];
      if (before === undefined || !goesBefore(call, before)) break;
    }
    this.#calls.splice(index, 0, call);
  }

  remove(call: Call): void {
    const index = this.#calls.indexOf(call);
    if (index >= 0) this.#calls.splice(index, 1);
  }

  /** All of them, or those of one queue. */
  list(skillId?: number): Call[] {
    return skillId === undefined ? [...this.#calls] : this.#calls.filter((call) => call.skillId === skillId);
  }
}
