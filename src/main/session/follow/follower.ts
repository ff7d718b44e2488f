import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';

/** What runs while an agent is signed in, and is told of what happens. It leaves out what does not concern it. */
export interface Follower {
  /** After every change. @param next the newest snapshot */
  onSnapshot?(next: SessionSnapshot): void;
  /** After an event was taken into the snapshot. @param before the snapshot without it */
  onEvent?(event: AgentEvent, before: SessionSnapshot): void;
}
