import type { Fault, FaultBook } from './faults.ts';
import { checkedFault } from './faultCheck.ts';
import { hangUp, letGo, placeCall, snapshotOf, type CallSnapshot, type CallWish } from './placing.ts';
import { deliver } from '../platform/agents/eventQueue.ts';
import { expireGuid, renewGuid } from '../platform/agents/guids.ts';
import type { Platform } from '../platform/platform.ts';
import { closeSession, displaceByAnother } from '../platform/agents/sessions.ts';
import { agentStates } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import type { EventListener } from '../platform/model/site.ts';
import type { CountsByInterface, RequestCounts } from './requestCounts.ts';

/** What goes wrong on purpose. */
interface Faults {
  /** @throws RangeError naming the field that is wrong and what is allowed */
  add(fault: Fault): void;
  /** Forgets the faults of one interface, or all. */
  clear(interfaceName?: string): void;
  list(): Fault[];
  /**
   * The next answer to the agent's poll, or the one that waits now, brings a new Guid; the old one lives on for a
   * minute.
   */
  renewGuid(workNo: string): void;
  /** The agent's Guid lapses now: requests with it get 000-003. A poll that waits is told the new one. */
  expireGuid(workNo: string): void;
}

/** An event that nothing on the platform brought about. */
export interface EventWish {
  eventType: string;
  /** Whom the event names; default: the agent who gets it. */
  workNo?: string;
  /** Default null. */
  content?: unknown;
}

/** An agent as the platform sees it. */
interface AgentStatus {
  workNo: string;
  signedIn: boolean;
  /** agentState of the wire: 2 signed out, 3 busy, 4 idle, 5 wrap-up, 7 talking, 8 rest. */
  state: number;
  /** Queues signed in to. */
  skillIds: number[];
  calls: CallSnapshot[];
}

/**
 * What tests, benches and the control port do with a simulator. A wrong argument throws a RangeError that says what is
 * allowed.
 */
export interface Controls {
  /** A call comes from outside, queues, and goes to a ready agent. */
  placeCall(wish: CallWish): { callId: string };
  /** The caller gives up. */
  abandonCall(callId: string): void;
  /** The same, by the name that fits a call that was answered. */
  callerHangsUp(callId: string): void;
  /** The platform ends the call. */
  platformReleases(callId: string): void;
  /** Another program signs in as this agent with force, and stays until its silence ends it. */
  kick(workNo: string): void;
  /** The gateway loses this agent's session, as when it is started again: the next sign-in is a plain one. */
  forget(workNo: string): void;
  /** Puts an event into the poll of a signed-in agent, another agent's or one that nobody knows included. */
  sendEvent(workNo: string, event: EventWish): void;
  faults: Faults;
  requests(): CountsByInterface;
  resetRequests(): void;
  calls(): CallSnapshot[];
  agentState(workNo: string): AgentStatus;
  /**
   * Called when the answer that carries an event goes out, with `performance.now()`. Ends with the function returned.
   */
  onEventSent(listener: EventListener): () => void;
  /** Called when an event is ready to be polled, whether or not somebody polls, with `performance.now()`. */
  onEventReleased(listener: EventListener): () => void;
}

function listeners(all: Set<EventListener>): (listener: EventListener) => () => void {
  return (listener) => {
    all.add(listener);
    return () => all.delete(listener);
  };
}

function known(platform: Platform, workNo: string): string {
  if (!platform.accounts.has(workNo)) throw new RangeError('workNo must be the work number of an agent');
  return workNo;
}

function statusOf(platform: Platform, workNo: string): AgentStatus {
  const session = platform.sessions.get(known(platform, workNo));
  return {
    workNo,
    signedIn: session !== undefined,
    state: session?.state ?? agentStates.signedOut,
    skillIds: [...(session?.skillIds ?? [])],
    calls: (session?.legs ?? []).map((leg) => snapshotOf(leg.call)),
  };
}

function signedIn(platform: Platform, workNo: string): Session {
  const session = platform.sessions.get(workNo);
  if (session === undefined) throw new RangeError('workNo must be the work number of a signed-in agent');
  return session;
}

/** @throws RangeError naming the field that is wrong */
function sendEvent(
  platform: Platform,
  to: string,
  { eventType, workNo = to, content = null }: EventWish,
): void {
  if (typeof eventType !== 'string' || eventType === '') throw new RangeError('eventType must be a text');
  if (typeof workNo !== 'string') throw new RangeError('workNo must be a text');
  deliver(platform, signedIn(platform, to), { eventType, workNo, content, callId: null });
}

function faultsOf(platform: Platform, book: FaultBook): Faults {
  return {
    add: (fault) => book.add(checkedFault(fault)),
    clear: (interfaceName) => book.clear(interfaceName),
    list: () => book.list(),
    renewGuid: (workNo) => renewGuid(signedIn(platform, workNo)),
    expireGuid: (workNo) => expireGuid(platform, signedIn(platform, workNo)),
  };
}

/** The controls of a platform. */
export function controlsOf(platform: Platform, book: FaultBook, counts: RequestCounts): Controls {
  return {
    placeCall: (wish) => placeCall(platform, wish),
    abandonCall: (callId) => hangUp(platform, callId),
    callerHangsUp: (callId) => hangUp(platform, callId),
    platformReleases: (callId) => letGo(platform, callId),
    forget: (workNo) => {
      closeSession(platform, signedIn(platform, workNo), 'displaced');
    },
    kick: (workNo) => displaceByAnother(platform, known(platform, workNo)),
    sendEvent: (workNo, event) => sendEvent(platform, workNo, event),
    faults: faultsOf(platform, book),
    requests: () => counts.all(),
    resetRequests: () => counts.reset(),
    calls: () => [...platform.calls.values()].map(snapshotOf),
    agentState: (workNo) => statusOf(platform, workNo),
    onEventSent: listeners(platform.sent),
    onEventReleased: listeners(platform.released),
  };
}
