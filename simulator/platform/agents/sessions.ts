import { Refusal } from '../../resultCodes.ts';
import { stateEvent } from './agentStates.ts';
import { dropCallsOf } from '../calls/end.ts';
import { emit } from './eventQueue.ts';
import { newCookies, newGuid } from './guids.ts';
import type { Platform } from '../platform.ts';
import { agentStates, type AgentAccount, type AgentState } from '../model/agent.ts';
import type { Session } from '../model/session.ts';

/** What a sign-in asks for, checked. */
export interface SignInWish {
  password: string;
  phoneNumber: string;
  autoAnswer: boolean;
  autoEnterIdle: boolean;
  releasePhone: boolean;
  state: AgentState;
}

/** The account of a work number. @throws Refusal 100-004 when there is none */
export function accountOf(platform: Platform, workNo: string): AgentAccount {
  const account = platform.accounts.get(workNo);
  if (account === undefined) throw new Refusal('100-004');
  return account;
}

function makeSession(
  platform: Platform,
  account: AgentAccount,
  wish: SignInWish,
  attended: boolean,
): Session {
  const now = platform.clock.now();
  return {
    account,
    workNo: account.workNo,
    phoneNumber: wish.phoneNumber,
    autoAnswer: wish.autoAnswer,
    autoEnterIdle: wish.autoEnterIdle,
    releasePhone: wish.releasePhone,
    offHook: false,
    attended,
    loginAt: now,
    guid: { ...newGuid(platform), isTold: true },
    retiredGuids: new Map(),
    renewalDue: false,
    cookies: newCookies(platform),
    strayRequests: 0,
    skillIds: new Set(),
    state: wish.state,
    stateSince: now,
    stateBeforeCall: wish.state,
    afterCall: null,
    legs: [],
    events: [],
    delayedEvents: [],
    poll: null,
    push: null,
    signOutTimer: undefined,
    restTimer: undefined,
    restUntil: 0,
    wrapUpTimer: undefined,
    ended: false,
  };
}

/** Starts a session. The caller has made sure that none is there. */
export function openSession(
  platform: Platform,
  account: AgentAccount,
  wish: SignInWish,
  attended = true,
): Session {
  const session = makeSession(platform, account, wish, attended);
  platform.sessions.set(account.workNo, session);
  session.legs = platform.takenOver.get(session.workNo) ?? [];
  platform.takenOver.delete(session.workNo);
  if (session.legs.length > 0) session.state = agentStates.talking;
  touch(platform, session);
  emit(platform, session, 'AgentOther_InService');
  emit(platform, session, stateEvent(session.state));
  platform.tell({ kind: 'signedIn', workNo: session.workNo, attended });
  return session;
}

/** So many heartbeats that do not come sign out a client that is brought its events (docs/gateway.md §11). */
const heartbeatsMissed = 5;

function silenceAllowed(platform: Platform, { push }: Session): number {
  return push === null ? platform.timings.signOutAfterMs : push.heartbeatMs * heartbeatsMissed;
}

/** A request arrived or was answered: the 120 s start anew (docs/gateway.md §2 "Keep-alive"). */
export function touch(platform: Platform, session: Session): void {
  if (!session.attended || session.ended) return;
  platform.clock.clearTimeout(session.signOutTimer);
  session.signOutTimer = platform.clock.setTimeout(
    () => {
      closeSession(platform, session, 'timedOut');
    },
    silenceAllowed(platform, session),
  );
}

/**
 * Ends a session. `signedOut` tells the poll with AgentOther_ShutdownService, the one that waits or the next one;
 * `displaced` answers it with 100-006.
 * A call that rings goes back to its queue, any other is released, unless a site keeps them for who takes over.
 */
export function closeSession(
  platform: Platform,
  session: Session,
  why: 'signedOut' | 'displaced' | 'timedOut',
): void {
  if (session.ended) return;
  if (why === 'displaced' && platform.site.takeOver === 'keepsCalls') {
    platform.takenOver.set(session.workNo, session.legs);
    session.legs = [];
  }
  dropCallsOf(platform, session);
  if (why === 'signedOut') {
    session.events.length = 0;
    emit(platform, session, 'AgentOther_ShutdownService', { loginTime: String(session.loginAt) });
    platform.farewells.set(session.workNo, session);
  } else {
    session.poll?.finish('displaced');
  }
  session.ended = true;
  session.state = agentStates.signedOut;
  platform.clock.clearTimeout(session.signOutTimer);
  platform.clock.clearTimeout(session.restTimer);
  platform.clock.clearTimeout(session.wrapUpTimer);
  platform.sessions.delete(session.workNo);
  platform.tell({ kind: 'signedOut', workNo: session.workNo, attended: session.attended });
  platform.route();
}

/**
 * Another program signs in with force: the session here is displaced, and one of a program that never asks takes its
 * place.
 */
export function displaceByAnother(platform: Platform, workNo: string): void {
  const account = accountOf(platform, workNo);
  const old = platform.sessions.get(workNo);
  if (old !== undefined) closeSession(platform, old, 'displaced');
  openSession(platform, account, {
    password: account.password,
    phoneNumber: account.phoneNumber,
    autoAnswer: true,
    autoEnterIdle: true,
    releasePhone: true,
    state: agentStates.busy,
  });
}

/** What comes of a list is not documented (docs/gateway.md §11). */
function skillsFor(platform: Platform, session: Session, listed: readonly number[]): readonly number[] {
  const known = session.account.skillIds.filter((id) => listed.includes(id));
  switch (platform.site.listedQueues) {
    case 'alone':
      return known;
    case 'added':
      return [...session.skillIds, ...known];
    case 'firstAlone':
      return known.slice(0, 1);
    case 'refused':
      throw new Refusal('100-019');
  }
}

/** Signs the agent in to queues. @throws Refusal 600-001 when the agent has none at all */
export function signInToSkills(
  platform: Platform,
  session: Session,
  wanted: readonly number[] | 'all',
): void {
  const configured = session.account.skillIds;
  if (configured.length === 0) throw new Refusal('600-001');
  if (session.account.grantsNoQueue) return;
  session.skillIds = new Set(wanted === 'all' ? configured : skillsFor(platform, session, wanted));
  platform.route();
}
