/**
 * What the event poll tells (docs/gateway.md §3), in the program's vocabulary. The gateway's client makes these, the
 * session reduces them; neither imports the other, so the types stand here.
 */
import type { Activity, CallId, SkillId } from './domain.ts';
import type { ToldMessage } from './people/messages.ts';
import type { CallInfo, PhoneRole } from './calls/told.ts';

interface EventBase {
  /** `eventGenTime`, epoch ms by the gateway's clock; null on gateways that do not send it. */
  readonly generatedAt: number | null;
  /** The event's own name on the wire, for the log. */
  readonly eventType: string;
}

/** What an event says of the call's parties; every member may be missing. */
export interface EventCall {
  readonly callId: CallId;
  readonly callerNumber: string | null;
  readonly calledNumber: string | null;
  readonly callType: CallInfo['callType'];
  readonly mediaType: CallInfo['mediaType'];
  readonly mediaAbility: CallInfo['mediaAbility'];
  readonly phoneRole: PhoneRole | null;
  /** Whether somebody handed it on to this agent; null: not told. */
  readonly isTransferred: boolean | null;
  /** Who did. */
  readonly transferredBy: string | null;
}

/**
 * One event of the gateway. A kind that a switch does not tell apart does not compile; what the tables do not list is
 * `unrecognised`.
 */
export type AgentEvent = EventBase &
  (
    | {
        readonly kind: 'activity';
        readonly activity: Activity;
        /** The platform took the agent out of the idle state, which it does for a call (docs/gateway.md §3). */
        readonly forCall?: boolean;
        /** `AgentState_Force_…`: somebody else has set it, the gateway or a supervisor. */
        readonly forced?: boolean;
        /** `AgentState_Rest_Timeout`: the break has lasted as long as it was meant to, and goes on. */
        readonly isOver?: boolean;
      }
    /** The phone was told to ring. Most gateways name no call here; some fill it in. */
    | { readonly kind: 'phoneAlerting'; readonly callId: CallId | null; readonly callerNumber: string | null }
    | { readonly kind: 'phoneOffHook' }
    | { readonly kind: 'phoneReleased' }
    | { readonly kind: 'ringing'; readonly call: EventCall }
    | { readonly kind: 'autoAnswered'; readonly call: EventCall }
    | { readonly kind: 'talking'; readonly call: EventCall }
    /**
     * The other side's phone rings, or that of whom is brought in. `otherNumber`: whose; of a colleague the work
     * number.
     */
    | {
        readonly kind: 'customerAlerting';
        readonly callId: CallId;
        readonly otherNumber: string | null;
      }
    | { readonly kind: 'held'; readonly callId: CallId }
    | { readonly kind: 'takenBack'; readonly callId: CallId }
    | { readonly kind: 'releasedByAgent'; readonly callId: CallId }
    /** `number`: who hung up, which may be one party of several. */
    | {
        readonly kind: 'releasedByCaller';
        readonly callId: CallId;
        readonly number: string | null;
      }
    /** It rang here, and nobody answered. */
    | { readonly kind: 'notAnswered'; readonly callId: CallId | null }
    /** It came to nothing: a call that was offered, handed on, or begun. */
    | { readonly kind: 'connectFailed'; readonly callId: CallId }
    /** A call came to nothing that the agent began; why is not told. */
    | { readonly kind: 'callOutFailed'; readonly callId: CallId | null }
    /** The call in which the agent asked for help came to nothing. */
    | { readonly kind: 'consultFailed'; readonly callId: CallId | null }
    /**
     * Several talk from now on. Which ID such a call has is open (docs/gateway.md §11): that of one of the calls that
     * were joined, or its own. `partnerNumber`: who came in.
     */
    | {
        readonly kind: 'conference';
        readonly callId: CallId | null;
        readonly partnerNumber: string | null;
      }
    /** What came of handing a call on. `isDone`: somebody has it, or talks to the agent about it; null: not told. */
    | {
        readonly kind: 'transferResult';
        readonly callId: CallId | null;
        readonly isDone: boolean | null;
      }
    /** A call that was in an IVR for a while is the agent's again. */
    | { readonly kind: 'backFromIvr'; readonly callId: CallId }
    /** The caller gave up while it rang (`AgentEvent_AbandonCall`). */
    | { readonly kind: 'abandoned'; readonly callId: CallId | null }
    /** `AgentEvent_Incoming_CallInfo` of newer gateways; its place in the order is not documented. */
    | {
        readonly kind: 'incomingCallInfo';
        readonly call: EventCall;
        readonly skillId: SkillId | null;
        readonly skillName: string | null;
      }
    /** A call is recorded from now on, or no longer. `recordId`: as the gateway calls the record; null: it names none. */
    | { readonly kind: 'recordingBegan'; readonly recordId: string | null }
    | { readonly kind: 'recordingEnded'; readonly recordId: string | null }
    /** A colleague has written, or a bulletin was put up. */
    | { readonly kind: 'note'; readonly message: ToldMessage }
    | { readonly kind: 'bulletin'; readonly message: ToldMessage }
    /** The gateway signs the agent out. `loginAt`: when that session began, epoch ms by its clock; null: not told. */
    | { readonly kind: 'shutdown'; readonly loginAt: number | null }
    /** About another agent: its `workNo` is not the one that polls. Kept for the log, whatever it would mean. */
    | { readonly kind: 'ofAnother' }
    /** Nothing that the session follows; kept for the log. */
    | { readonly kind: 'unrecognised' }
  );

/**
 * What an event tells of.
 *
 * - `call`      a call, or the phone on which it is: what was asked before it is out of date
 * - `activity`  what the agent does
 * - `session`   that the session is over
 * - `nothing`   nothing that is followed
 */
export type Concern = 'call' | 'activity' | 'session' | 'nothing';

/** Events of these two kinds alone concern what the agent does, and that the session is over. */
export type ConcernOf<Kind extends AgentEvent['kind']> = Kind extends 'activity'
  ? 'activity'
  : Kind extends 'shutdown'
    ? 'session'
    : Exclude<Concern, 'activity' | 'session'>;

const concerns = {
  activity: 'activity',
  phoneAlerting: 'call',
  phoneOffHook: 'call',
  phoneReleased: 'call',
  ringing: 'call',
  autoAnswered: 'call',
  talking: 'call',
  customerAlerting: 'call',
  held: 'call',
  takenBack: 'call',
  releasedByAgent: 'call',
  releasedByCaller: 'call',
  notAnswered: 'call',
  connectFailed: 'call',
  callOutFailed: 'call',
  consultFailed: 'call',
  conference: 'call',
  transferResult: 'call',
  backFromIvr: 'call',
  abandoned: 'call',
  incomingCallInfo: 'call',
  recordingBegan: 'call',
  recordingEnded: 'call',
  note: 'nothing',
  bulletin: 'nothing',
  shutdown: 'session',
  ofAnother: 'nothing',
  unrecognised: 'nothing',
} as const satisfies { readonly [Kind in AgentEvent['kind']]: ConcernOf<Kind> };

type Kinds<Of extends Concern> = {
  [Kind in AgentEvent['kind']]: (typeof concerns)[Kind] extends Of ? Kind : never;
}[AgentEvent['kind']];

/** The events that concern a call. */
export type CallEvent = Extract<AgentEvent, { readonly kind: Kinds<'call'> }>;

/** What an event concerns, by its kind alone. */
export const concernOf = ({ kind }: AgentEvent): Concern => concerns[kind];

/** Whether the calls' reducer has to look at it. */
export const concernsCall = (event: AgentEvent): event is CallEvent => concernOf(event) === 'call';
