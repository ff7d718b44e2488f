/** `accepted`: granted to an agent who requested it, and on its way there. */
export type CallState = 'waiting' | 'accepted' | 'alerting' | 'ringing' | 'talking' | 'held' | 'ended';

export type EndedBy = 'agent' | 'caller' | 'platform';

/** One call on the platform. Times are epoch ms. */
export interface Call {
  callId: string;
  /** callfeature: 0 inbound, 7 outbound (§7). */
  feature: number;
  caller: string;
  called: string;
  skillId: number;
  calldata: string;
  priority: number;
  state: CallState;
  /** The agent it is with, or was with last. */
  workNo: string | null;
  /** A call for one agent instead of for a queue. */
  directedTo: string | null;
  requested: boolean;
  beganAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  endedBy: EndedBy | null;
  muted: boolean;
  answering: boolean;
  lastReleaseWorkNo: string | null;
  requeueCount: number;
  timers: Set<unknown>;
}
