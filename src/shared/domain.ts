/**
 * The vocabulary of a shift: agents, calls, queues and what the gateway tells of them, in the spelling that
 * everything inside the program uses. Wire spellings end in `src/main/gateway/wire`.
 *
 * Ids are opaque strings with a brand: a call ID looks like a number and a dash, but a leading zero or a `+`
 * would not survive arithmetic. Times are epoch milliseconds; which clock is said where it matters.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The signed-in agent's own number on the platform, "101" to "999999" (docs/gateway.md §1). */
export type AgentId = Branded<'AgentId'>;
/** Any agent's work number, "101" to "999999". */
export type WorkNo = Branded<'WorkNo'>;
/** Opaque; at most 25 characters from the gateway, at most 20 for CC-CMS (docs/gateway.md §6, §9). */
export type CallId = Branded<'CallId'>;
/** A skill queue's ID, decimal digits. */
export type SkillId = Branded<'SkillId'>;

/** What the agent is doing, as the platform sees it: `agentState` of docs/gateway.md §7. */
export const activities = [
  'unknown',
  'signedOut',
  'busy',
  'ready',
  'wrapUp',
  'talking',
  'rest',
  'preRest',
] as const;
export type Activity = (typeof activities)[number];

/** What the gateway says of the agent. */
export interface AgentStatus {
  readonly activity: Activity;
  /** At work on a call; false where it is not told. */
  readonly isWorking: boolean;
}

/** `callfeature` of docs/gateway.md §7; `other` is a number that it does not list. */
export const callTypes = [
  'inbound',
  'internal',
  'outbound',
  'reserved',
  'preOccupied',
  'predicted',
  'previewed',
  'reservedCallback',
  'consultation',
  'threeParty',
  'multiParty',
  'other',
] as const;
export type CallType = (typeof callTypes)[number];

/** `mediaType` of docs/gateway.md §7. */
export const mediaTypes = [
  'textChat',
  'clickToDial',
  'callback',
  'phone',
  'predicted',
  'previewed',
  'message',
  'video',
  'webChat',
  'social',
  'other',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** `mediaAbility` in answers (docs/gateway.md §7): what the call can carry. */
export const mediaAbilities = ['voice', 'video', 'voiceAndVideo', 'text', 'h5Video', 'other'] as const;
export type MediaAbility = (typeof mediaAbilities)[number];

/**
 * What the gateway tells of one call (docs/gateway.md §6, "call object"). A member that the gateway left out,
 * sent empty or sent as null is null here.
 */
export interface CallInfo {
  readonly callId: CallId;
  readonly callType: CallType | null;
  /** As sent, never parsed: leading zeros and `+` count. */
  readonly callerNumber: string | null;
  readonly calledNumber: string | null;
  /** The number dialled first, where a transfer or an access code changed it. */
  readonly originalCalledNumber: string | null;
  readonly skillId: SkillId | null;
  readonly skillName: string | null;
  /** The wire's `calldata`: whatever the platform attached, unparsed. Text of a stranger: never markup. */
  readonly associatedData: string | null;
  /** `begintime`: when the call entered the queue or began, by the gateway's clock. */
  readonly beganAt: number | null;
  /** Customer priority; larger is more urgent. */
  readonly priority: number | null;
  /** Trunk number; null for 65535, the wire's "none". */
  readonly trunkNo: number | null;
  readonly mediaType: MediaType | null;
  readonly mediaAbility: MediaAbility | null;
  /** `logontimes`, "total login duration", seconds; null for 0. */
  readonly loggedOnS: number | null;
  /** `waitTime`, seconds; real gateways were seen to leave it 0, so null for 0. */
  readonly waitedS: number | null;
  /** The wire's names of members that came but could not be read; what they would have told is null here. */
  readonly unread: readonly string[];
}

/**
 * Calls as a list of the gateway's told them. `leftOut`: how many elements of it are not here, because they named no
 * call or came after as many as are read. With one left out, a call that is missing here may be in the list.
 */
export type CallList = readonly CallInfo[] & { readonly leftOut?: number };

/** The calls of a colleague, as `allcallinfoEx` told them. */
export interface CallIdList {
  readonly callIds: readonly CallId[];
  /** How many elements of the list are not here: they are no call ID, or come after as many as are read. */
  readonly leftOut: number;
}

/** A skill queue that the agent may sign in to. */
export interface Queue {
  readonly skillId: SkillId;
  readonly name: string;
}

/** Who and where a number is, ready to be read. Made in the main process, where the numbering plan lives. */
export interface PartyNumber {
  /** As the gateway sent it. */
  readonly raw: string;
  /** Grouped for reading, e.g. "+44 20 7946 0123"; the raw one where no plan fits. */
  readonly display: string;
  /** ISO 3166 alpha-2 of the numbering plan, e.g. "GB"; null for internal and unknown numbers. */
  readonly regionCode: string | null;
}

/** Where a call is. Alerting: the phone was told, nobody named. Ringing: the call is known and can be answered. */
export type CallPhase = 'alerting' | 'ringing' | 'talking' | 'held' | 'ended';

/**
 * How a call ended. `missed`: not answered in time. `abandoned`: the caller gave up before the answer.
 * `releasedByAgent`: also before the answer. `releasedByCaller`: after the answer. `ended`: gone from what the gateway reports, by whom is not known.
 */
export type CallEnd = 'missed' | 'abandoned' | 'releasedByAgent' | 'releasedByCaller' | 'ended';

/**
 * Which way a call goes, seen from this agent; a colleague's call comes in as any other. `unknown`: nothing has told yet,
 * as while the phone rings and the gateway has not named the call.
 */
export type CallDirection = 'inbound' | 'outbound' | 'unknown';

/** How a call's phase is known: an event or a list of the gateway says so, or it was concluded from what was told. */
export type PhaseSource = 'told' | 'inferred';

/** What the gateway said to the agent's answer: taken, or that there is no call to answer (200-002). */
export type AnswerOutcome = 'accepted' | 'refused';

/** One call at hand. Times are this machine's clock unless said otherwise. */
export interface Call {
  /** Stable for the life of the call, also before the gateway has named it: the key for lists and actions. */
  readonly key: string;
  /** Null while alerting, until the gateway names the call. */
  readonly callId: CallId | null;
  readonly phase: CallPhase;
  /** When it was seen to enter this phase. */
  readonly phaseSince: number;
  /** What was only inferred yields to what is told later. */
  readonly phaseFrom: PhaseSource;
  /** Changes as soon as something tells of it. */
  readonly direction: CallDirection;
  /** What became of the agent's own answer while nothing else tells that the call is answered. */
  readonly answer: AnswerOutcome | null;
  readonly callType: CallType | null;
  readonly mediaType: MediaType | null;
  readonly mediaAbility: MediaAbility | null;
  readonly caller: PartyNumber | null;
  readonly called: PartyNumber | null;
  readonly originalCalled: PartyNumber | null;
  readonly skillId: SkillId | null;
  readonly skillName: string | null;
  readonly associatedData: string | null;
  readonly priority: number | null;
  readonly trunkNo: number | null;
  /** The call object's "total login duration", seconds; null where it is not told. */
  readonly loggedOnS: number | null;
  /** When the call entered the queue or began: the gateway's `begintime` moved onto this machine's clock. */
  readonly beganAt: number | null;
  /** When the phone was told to ring. */
  readonly offeredAt: number;
  readonly answeredAt: number | null;
  /** Since when it is on hold; measured here, because the hold list carries no time (docs/gateway.md §6). */
  readonly heldSince: number | null;
  readonly endedAt: number | null;
  readonly end: CallEnd | null;
  /** True when the agent took it out of a queue with requestcall. */
  readonly requested: boolean;
  /** What the gateway told last and nobody could read: the wire's names, as in {@link CallInfo}. */
  readonly unread: readonly string[];
}

/** A call that waits in a queue (docs/gateway.md §6, `waitcallinfo`). */
export interface WaitingCall {
  readonly callId: CallId;
  /** As the gateway sent them: thousands may wait, and only those in sight are made readable. */
  readonly callerNumber: string | null;
  readonly calledNumber: string | null;
  readonly skillId: SkillId;
  readonly priority: number | null;
  readonly callType: CallType | null;
  /** This machine's clock; null when the gateway did not say. */
  readonly waitingSince: number | null;
}

/** Details of one call in progress, from CC-CMS (docs/gateway.md §9). Members that were not sent are null. */
export interface CallDetails {
  readonly callId: CallId;
  readonly callingNumber: PartyNumber | null;
  readonly calledNumber: PartyNumber | null;
  readonly originalCalledNumber: PartyNumber | null;
  /** When the call entered the platform, epoch ms. */
  readonly enteredAt: number | null;
  readonly skillName: string | null;
  /** CMS's own tables (cec_07_0702, cec_07_0705): the numbers as sent. */
  readonly callFeature: number | null;
  readonly deviceType: number | null;
  readonly deviceNo: number | null;
  /** `MEDIA_TYPE_…` as sent. */
  readonly mediaType: string | null;
  readonly priority: number | null;
  readonly trunkNo: number | null;
  readonly partyCount: number | null;
  readonly waitedS: number | null;
  readonly talkedS: number | null;
  readonly loggedOnS: number | null;
  readonly associatedData: string | null;
  readonly keyId: string | null;
  readonly mediaServerId: number | null;
  readonly moduleId: number | null;
  readonly location: number | null;
  /** Wire names of members that came but could not be read. */
  readonly unread: readonly string[];
}
