import type { AgentEvent } from '../../../shared/agentEvents.ts';

/** How many events came so far in this session: an answer that one overtook is older than what is known. */
export class EventCount {
  #ofCalls = 0;
  #ofActivity = 0;

  get ofCalls(): number {
    return this.#ofCalls;
  }

  /** Of the agent's own state. */
  get ofActivity(): number {
    return this.#ofActivity;
  }

  get all(): number {
    return this.#ofCalls + this.#ofActivity;
  }

  /** Before the event is taken into the snapshot: what is asked because of it is asked after it. */
  hear({ kind }: AgentEvent): void {
    switch (kind) {
      case 'activity':
        this.#ofActivity += 1;
        return;
      case 'phoneAlerting':
      case 'phoneOffHook':
      case 'phoneReleased':
      case 'ringing':
      case 'autoAnswered':
      case 'talking':
      case 'customerAlerting':
      case 'held':
      case 'takenBack':
      case 'releasedByAgent':
      case 'releasedByCaller':
      case 'notAnswered':
      case 'connectFailed':
      case 'abandoned':
      case 'incomingCallInfo':
        this.#ofCalls += 1;
        return;
      case 'shutdown':
      case 'ofAnother':
      case 'unrecognised':
    }
  }
}
