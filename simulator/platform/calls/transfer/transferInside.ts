import { emit } from '../../agents/eventQueue.ts';
import type { Call, Leg } from '../../model/call.ts';
import type { Platform } from '../../platform.ts';
import { beginAlerting } from '../arrive.ts';
import { failOffer, ringColleague, type DialOutcome } from '../dial.ts';
import { endCall, leaveCall, waitAgain, withdraw } from '../end.ts';
import { putOnHold, silentlyOnHold, talkAgain, tellTalkingAgain } from '../hold.ts';
import { canBeRung, sessionOf, setLegState, setStage } from '../legs.ts';

interface Manner {
  /** The call comes back to the agent when whoever has it is done. */
  comesBack: boolean;
  /** The customer waits on hold meanwhile. */
  holds: boolean;
}

/**
 * Where a call goes. With `waits` it comes to a colleague as a call from a queue would, once that agent can take it.
 */
type Target = { skillId: number } | { workNo: string; waits?: boolean } | { ivr: true };

/** Lets the call go at once, whatever comes of it. */
export function handOn(platform: Platform, leg: Leg, to: Target): void {
  const { call, workNo } = leg;
  call.lastReleaseWorkNo = workNo;
  call.answeredAt = null;
  call.requeueCount += 1;
  leaveCall(platform, leg, 'agent');
  if ('ivr' in to) {
    playIvr(platform, call, () => endCall(platform, call, 'caller'));
    return;
  }
  const colleague = 'workNo' in to && to.waits !== true ? platform.sessions.get(to.workNo) : undefined;
  if (canBeRung(colleague)) {
    beginAlerting(platform, colleague, call);
    return;
  }
  if ('skillId' in to) call.skillId = to.skillId;
  waitAgain(platform, call, 'workNo' in to ? to.workNo : null);
  platform.route();
}

function playIvr(platform: Platform, call: Call, done: () => void): void {
  setStage(platform, call, 'inIvr');
  platform.after(platform.timings.ivrMs, done, call.timers);
}

function tellResult(platform: Platform, leg: Leg, result: number): void {
  const { callId } = leg.call;
  emit(platform, sessionOf(platform, leg), 'AgentEvent_SuccTransResult', { result, callId }, callId);
}

/** The agent has the call back, if it waited on hold. */
function backToAgent(platform: Platform, leg: Leg): void {
  const { call } = leg;
  call.transfer = null;
  call.lastReleaseWorkNo = null;
  if (call.stage === 'waiting') setStage(platform, call, 'connected');
  if (leg.state === 'held') talkAgain(platform, leg);
}

/** The transfer is under way: the agent stays in the call until somebody answers, and keeps it when nobody does. */
function begin(platform: Platform, leg: Leg, { comesBack, holds }: Manner): void {
  const { call, workNo } = leg;
  const { skillId } = call;
  call.lastReleaseWorkNo = workNo;
  if (holds) putOnHold(platform, leg);
  const giveBack = (): void => {
    call.skillId = skillId;
    backToAgent(platform, leg);
  };
  call.transfer = {
    ...{ workNo, talksToTarget: false },
    cancel: () => {
      withdraw(platform, call);
      giveBack();
    },
  };
  call.offer = {
    answered: () => {
      call.transfer = null;
      if (comesBack) {
        leg.suspended = true;
        return;
      }
      tellResult(platform, leg, 0);
      leaveCall(platform, leg, 'agent');
    },
    failed: () => {
      if (comesBack) {
        emit(platform, sessionOf(platform, leg), 'AgentEvent_Connect_Fail', call.callId, call.callId);
      } else tellResult(platform, leg, 1);
      giveBack();
    },
  };
}

/** Hands the call to a colleague who must answer first. */
export function awaitAgent(
  platform: Platform,
  leg: Leg,
  workNo: string,
  how: Manner,
  forced: DialOutcome | undefined,
): void {
  begin(platform, leg, how);
  ringColleague(platform, leg, workNo, forced);
}

/**
 * Hands the call to a queue, one of whose agents must answer first; it waits there for as long as a phone would ring.
 */
export function awaitQueue(platform: Platform, leg: Leg, skillId: number, how: Manner): void {
  const { call } = leg;
  begin(platform, leg, how);
  call.skillId = skillId;
  // Whom it was for when it came is the one who hands it on.
  call.directedTo = null;
  platform.after(platform.timings.noAnswerMs, () => failOffer(call), call.timers);
  setStage(platform, call, 'waiting');
  platform.route();
}

/** Hands the call to an IVR: for good once it has answered, or until it is done (AgentEvent_ReturnFromIvr). */
export function awaitIvr(platform: Platform, leg: Leg, how: Manner): void {
  const { call, workNo } = leg;
  const { suspendedIvr, ivrReturns } = platform.site;
  if (!how.comesBack) {
    tellResult(platform, leg, 0);
    handOn(platform, leg, { ivr: true });
    return;
  }
  if (suspendedIvr === 'leaves') {
    leaveCall(platform, leg, 'agent');
    playIvr(platform, call, () => {
      waitAgain(platform, call, workNo);
      platform.route();
    });
    return;
  }
  if (suspendedIvr === 'untold') silentlyOnHold(platform, leg);
  else putOnHold(platform, leg);
  leg.suspended = true;
  const comeBack = (): void => {
    call.transfer = null;
    leg.suspended = false;
    setStage(platform, call, 'connected');
    setLegState(platform, leg, 'talking');
  };
  call.transfer = {
    ...{ workNo, talksToTarget: false },
    cancel: () => {
      platform.cancel(call.timers);
      comeBack();
      leg.state = 'held';
      talkAgain(platform, leg);
    },
  };
  playIvr(platform, call, () => {
    comeBack();
    if (ivrReturns === 'told' || ivrReturns === 'talkingToo')
      emit(platform, sessionOf(platform, leg), 'AgentEvent_ReturnFromIvr', call.callId, call.callId);
    if (ivrReturns === 'talkingToo' || ivrReturns === 'talkingAlone') tellTalkingAgain(platform, leg);
  });
}
