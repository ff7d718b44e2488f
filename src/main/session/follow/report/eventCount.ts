import { type AgentEvent, concernOf } from '../../../../shared/agentEvents.ts';

/** What came so far in this session: an answer that something overtook is older than what is known. */
export class EventCount {
  #ofCalls = 0;
  #ofActivity = 0;
  #ofData = 0;

  get ofCalls(): number {
    return this.#ofCalls;
  }

  /** Of the agent's own state. */
  get ofActivity(): number {
    return this.#ofActivity;
  }

  /** How often the agent has written data back. */
  get ofData(): number {
    return this.#ofData;
  }

  /** With the data in the snapshot: what is asked from now on has it. */
  written(): void {
    this.#ofData += 1;
  }

  /** Before the event is taken into the snapshot: what is asked because of it is asked after it. */
  hear(event: AgentEvent): void {
    switch (concernOf(event)) {
      case 'call':
        this.#ofCalls += 1;
        return;
      case 'activity':
        this.#ofActivity += 1;
        return;
      case 'session':
      case 'nothing':
    }
  }
}
