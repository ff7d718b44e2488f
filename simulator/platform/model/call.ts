/**
 * An agent's part in a call. `alerting`: the phone is about to ring; `calling`: it is the agent's own call, and the
 * other side has not answered yet.
 */
export type LegState = 'alerting' | 'ringing' | 'calling' | 'talking' | 'held';

/**
 * Where a call is. `accepted`: granted to an agent who requested it, and on its way; `connected`: only with its
 * parties.
 */
export type CallStage = 'waiting' | 'accepted' | 'inIvr' | 'connected' | 'ended';

/** A call as a whole: what its parties do where there are any, else where it is. */
export type CallState = Exclude<CallStage, 'connected'> | LegState;

export type EndedBy = 'agent' | 'caller' | 'platform';

/** What connects one agent's phone with a call: "A holds the customer while B rings" is a call with two of them. */
export interface Leg {
  call: Call;
  readonly workNo: string;
  state: LegState;
  muted: boolean;
  /** The answer is on its way. */
  answering: boolean;
  /** When the agent first talked in it, epoch ms. */
  talkedSince: number | null;
  /** The ID of the call by which the agent came into this one. */
  readonly cameWith: string;
  /** The call was handed on for a while: it comes back when those who have it now are done. */
  suspended: boolean;
  timers: Set<unknown>;
}

/** Somebody waits for a call's next agent to answer: whoever calls a colleague, asks for help or hands a call on. */
export interface Offer {
  answered(leg: Leg): void;
  /** Busy, refused or not answered in time. */
  failed(): void;
}

/** A transfer that is under way, or can still be taken back. */
export interface Transfer {
  workNo: string;
  /** To the outside, in a mode where the agent talks to the target too. */
  talksToTarget: boolean;
  cancel(): void;
}

/** One call on the platform. Times are epoch ms. */
export interface Call {
  callId: string;
  /** callfeature: 0 inbound, 6 internal, 7 outbound, 51 and 52 consultations, 53 conference (docs/gateway.md §7). */
  feature: number;
  /** What it is again when a conference is over. */
  plainFeature: number;
  caller: string;
  called: string;
  skillId: number;
  calldata: string;
  priority: number;
  stage: CallStage;
  legs: Leg[];
  /** Numbers of the parties outside the platform. */
  outside: string[];
  /** The agent it is with, or was with last. */
  workNo: string | null;
  /** The agent who placed it, when it is an agent's own call. */
  placedBy: string | null;
  /** Asks a colleague for help during another call. */
  isConsult: boolean;
  /** Colleagues whom a scenario plays do not answer it. */
  ringsInVain: boolean;
  /** A call for one agent instead of for a queue. */
  directedTo: string | null;
  requested: boolean;
  beganAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  endedBy: EndedBy | null;
  lastReleaseWorkNo: string | null;
  requeueCount: number;
  /** What agents have dialled in it. */
  tones: string;
  offer: Offer | null;
  transfer: Transfer | null;
  /** Told once nobody is in the call any more. */
  onOver: (() => void) | null;
  timers: Set<unknown>;
}
