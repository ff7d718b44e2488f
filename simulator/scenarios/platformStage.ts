import type { Fault, FaultBook } from '../control/faults.ts';
import { hangUp, hotline, placeCall, type CallWish } from '../control/placing.ts';
import { occupy } from '../platform/agents/agentStates.ts';
import { deliverNote } from '../platform/agents/notes.ts';
import { connect } from '../platform/calls/answer.ts';
import { hold } from '../platform/calls/hold.ts';
import { handOn } from '../platform/calls/transfer/transferInside.ts';
import type { Leg } from '../platform/model/call.ts';
import type { Platform } from '../platform/platform.ts';
import { addLeg, createCall } from '../platform/calls/legs.ts';
import { accountOf, closeSession, displaceByAnother, openSession } from '../platform/agents/sessions.ts';
import { agentStates } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import type { Stage } from './scenario.ts';

function sessionOf(platform: Platform, workNo: string): Session {
  const session = platform.sessions.get(workNo);
  if (session === undefined) throw new RangeError(`${workNo} has not signed in`);
  return session;
}

function signInColleague(platform: Platform, workNo: string): void {
  const account = accountOf(platform, workNo);
  const { password, phoneNumber } = account;
  const wish = {
    password,
    phoneNumber,
    autoAnswer: false,
    autoEnterIdle: false,
    releasePhone: true,
    state: agentStates.busy,
  };
  openSession(platform, account, wish, false);
}

function connectColleague(platform: Platform, workNo: string, wish: CallWish): Leg {
  const session = sessionOf(platform, workNo);
  const { caller, called = session.phoneNumber, skillId = 0, calldata = '', priority = 0 } = wish;
  const call = createCall(platform, { caller, called, skillId, calldata, priority, outside: [caller] });
  const leg = addLeg(platform, call, session, 'ringing');
  occupy(platform, session, call.callId);
  connect(platform, leg);
  return leg;
}

function handOver(
  platform: Platform,
  workNo: string,
  wish: CallWish,
  toWorkNo: string,
): { callId: string } | null {
  const session = platform.sessions.get(workNo);
  if (session?.attended !== false || session.legs.length > 0) return null;
  const leg = connectColleague(platform, workNo, { called: hotline, ...wish });
  handOn(platform, leg, { workNo: toWorkNo });
  return { callId: leg.call.callId };
}

/** No request is answered, as while a gateway is down. */
const outage: Fault = { interface: '*', drop: true, times: 0 };

/** The stage on a platform, for scenarios to play on. */
export function stageOn(platform: Platform, faults: FaultBook): Stage {
  return {
    clock: platform.clock,
    random: platform.random,
    placeCall: (wish) => placeCall(platform, wish),
    callerHangsUp: (callId) => hangUp(platform, callId),
    after: (delayMs, run) => platform.after(delayMs, run),
    observe: (observer) => platform.observe(observer),
    session: (workNo) => platform.sessions.get(workNo),
    attended: () => [...platform.sessions.values()].find((session) => session.attended),
    call: (callId) => platform.calls.get(callId),
    ringFor: (ms) => {
      platform.timings.noAnswerMs = ms;
    },
    displace: (workNo) => displaceByAnother(platform, workNo),
    forget: (workNo) => {
      const session = platform.sessions.get(workNo);
      if (session !== undefined) closeSession(platform, session, 'displaced');
    },
    goAway: () => {
      faults.add(outage);
      for (const session of platform.sessions.values()) session.poll?.finish('closed');
    },
    comeBack: () => faults.clear(outage.interface),
    waiting: (skillId) => platform.queued.list(skillId).length,
    signInColleague: (workNo) => signInColleague(platform, workNo),
    connectColleague: (workNo, wish) => ({ callId: connectColleague(platform, workNo, wish).call.callId }),
    handOver: (workNo, wish, toWorkNo) => handOver(platform, workNo, wish, toWorkNo),
    sendNote: (workNo, toWorkNo, text) => {
      const [from, to] = [platform.sessions.get(workNo), platform.sessions.get(toWorkNo)];
      if (from?.attended === false && to !== undefined) deliverNote(platform, from, [to], text);
    },
    holdColleague: (workNo) => hold(platform, sessionOf(platform, workNo)),
  };
}
