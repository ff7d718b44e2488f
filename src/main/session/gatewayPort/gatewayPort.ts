/**
 * What a session needs of the agent gateway. Declared here, filled by `main/gateway`; the composition root ties the
 * two. Every method rejects with a `ProblemError` and with nothing else, and ends early with `cancelled` when its
 * signal is aborted.
 */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type {
  Activity,
  AgentStatus,
  AgentId,
  CallId,
  Queue,
  SkillId,
  WorkNo,
} from '../../../shared/domain.ts';
import type { CallDetails } from '../../../shared/calls/details.ts';
import type { CallIdList, CallInfo, CallList } from '../../../shared/calls/told.ts';

/** docs/gateway.md §2. */
export interface SignInRequest {
  /** At most 32 characters. */
  readonly password: string;
  /** At most 24 characters. */
  readonly phoneNumber: string;
  /** `autoenteridle` */
  readonly autoEnterReady: boolean;
  /** `status` 4 or 3 */
  readonly startReady: boolean;
}

export interface SignInAnswer {
  readonly vdnId: string | null;
  readonly passwordMustChange: boolean;
  /** Days; null = never or not said. */
  readonly passwordDaysLeft: number | null;
  /** Epoch ms by the gateway's clock; null = not said. */
  readonly loginAt: number | null;
  /** Whether calls can come to this number at all; null: not told. */
  readonly hasVoice: boolean | null;
}

/** One agent's access to one gateway. Holds the Guid and the cookies; lives from one sign-in to the next. */
export interface GatewayPort {
  /** Signs in; with `takeOver` by force, which ends another program's session (docs/gateway.md §2). */
  signIn(request: SignInRequest, takeOver: boolean, signal?: AbortSignal): Promise<SignInAnswer>;
  /** Whether the gateway has given a key to a session since the last sign-in began, even if its answer never came. */
  hasSession(): boolean;
  /**
   * What became of the cookies that the session was given, by which a load balancer may pick the node: none was given;
   * all go back with the requests; at least one does not, as one that is for another address.
   */
  cookieFate(): 'none' | 'sent' | 'lost';
  /** Signs out; with `releaseCall` by force, which ends a call that is up. */
  signOut(releaseCall: boolean, signal?: AbortSignal): Promise<void>;
  /** `resetskill/true`: signs in to every configured queue. */
  signInToQueues(signal?: AbortSignal): Promise<void>;
  /** `agentskill/{workno}`: empty when the agent is in none. */
  queuesSignedInTo(workNo: AgentId, signal?: AbortSignal): Promise<readonly Queue[]>;
  /** `agentskills` */
  queues(signal?: AbortSignal): Promise<readonly Queue[]>;
  /** `agentstatus` */
  activity(signal?: AbortSignal): Promise<Activity>;
  /** The same, with whether the gateway counts the agent as at work on a call. */
  status(signal?: AbortSignal): Promise<AgentStatus>;
  /** `reason` 200..250 or null. */
  sayBusy(reason: number | null, signal?: AbortSignal): Promise<void>;
  sayReady(signal?: AbortSignal): Promise<void>;
  /** One long poll. Null: nothing happened. */
  nextEvent(signal?: AbortSignal): Promise<AgentEvent | null>;
  answer(callId: CallId | null, signal?: AbortSignal): Promise<void>;
  release(signal?: AbortSignal): Promise<void>;
  hold(signal?: AbortSignal): Promise<void>;
  takeBack(callId: CallId, signal?: AbortSignal): Promise<void>;
  /** Null: no call. */
  callInfoBeforeAnswer(signal?: AbortSignal): Promise<CallInfo | null>;
  /** The current call; null: none. */
  callInfo(signal?: AbortSignal): Promise<CallInfo | null>;
  /** Empty when nobody is on hold (400-003). */
  holdList(signal?: AbortSignal): Promise<CallList>;
  /** `allcallinfoEx` */
  callIdsOf(workNo: WorkNo, signal?: AbortSignal): Promise<CallIdList>;
  /** Resolves when the request was *accepted*; the call itself comes by events. */
  requestCall(callId: CallId, skillId: SkillId, signal?: AbortSignal): Promise<void>;
  waitingCalls(skillId: SkillId, signal?: AbortSignal): Promise<CallList>;
  /** `waitnum`: calls waiting over all queues. */
  waitingTotal(signal?: AbortSignal): Promise<number>;
  /** Ends the connections that no request uses; after a sleep they are dead, and nothing says so. */
  dropIdleConnections(): void;
  /** Ends every connection that is kept open. */
  close(): void;
}

/** CallDetails as CC-CMS tells them: numbers not yet made readable. */
type RawCallDetails = Omit<CallDetails, 'callingNumber' | 'calledNumber' | 'originalCalledNumber'> & {
  readonly callingNumber: string | null;
  readonly calledNumber: string | null;
  readonly originalCalledNumber: string | null;
};

/** What a session needs of CC-CMS. Filled by `main/cms`. */
export interface CallDetailsPort {
  callDetails(callId: CallId, signal?: AbortSignal): Promise<RawCallDetails>;
}
