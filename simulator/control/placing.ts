import { leaveAgentsTogether } from '../platform/calls/consult.ts';
import { endCall } from '../platform/calls/end.ts';
import { stateOf } from '../platform/calls/legs.ts';
import type { Platform } from '../platform/platform.ts';
import { enqueue } from '../platform/routing.ts';
import type { Call, CallState, EndedBy, LegState } from '../platform/model/call.ts';

/** A call from outside. */
export interface CallWish {
  /** At most 64 characters; empty: withheld. */
  caller: string;
  /** The number that was dialled; default: the hotline. */
  called?: string;
  /** The queue; default: the first one. */
  skillId?: number;
  /** Associated data, at most 16 KB. */
  calldata?: string;
  /** 0 (default) to 9; a higher one is served first. */
  priority?: number;
  /** For this agent instead of for the queue; waits until the agent is idle or has only held calls. */
  workNo?: string;
}

/** A call as `calls()` shows it. Times are epoch ms. */
export interface CallSnapshot {
  callId: string;
  caller: string;
  called: string;
  skillId: number;
  state: CallState;
  /** The agent it is with, or was with last. */
  workNo: string | null;
  /** The agents who have a part in it, and what their parts are. */
  legs: { workNo: string; state: LegState }[];
  /** What agents have dialled in it. */
  tones: string;
  /** An agent in it is not heard. */
  muted: boolean;
  /** Its associated data. */
  calldata: string;
  priority: number;
  beganAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  endedBy: EndedBy | null;
}

/** The number that callers dial. */
export const hotline = '60015';

function check(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(sentence);
}

/** A text of the given length, or the fallback. @throws RangeError naming the field */
function textIn(name: string, value: unknown, shortest: number, longest: number): void {
  const fits = typeof value === 'string' && value.length >= shortest && value.length <= longest;
  check(fits, `${name} must be a text of ${String(shortest)} to ${String(longest)} characters`);
}

/** Places a call in its queue. @throws RangeError naming the field that is wrong and what is allowed */
export function placeCall(platform: Platform, wish: CallWish): { callId: string } {
  const [firstSkill] = platform.skills.keys();
  const { caller, called = hotline, skillId = firstSkill, calldata = '', priority = 0, workNo = null } = wish;
  textIn('caller', caller, 0, 64);
  textIn('called', called, 1, 64);
  textIn('calldata', calldata, 0, 16_384);
  const skillIds = [...platform.skills.keys()].join(', ');
  check(skillId !== undefined && platform.skills.has(skillId), `skillId must be one of ${skillIds}`);
  check(
    Number.isInteger(priority) && priority >= 0 && priority <= 9,
    'priority must be an integer from 0 to 9',
  );
  check(workNo === null || platform.accounts.has(workNo), 'workNo must be the work number of an agent');
  const call = enqueue(platform, {
    ...{ caller, called, skillId: skillId ?? 0, calldata, priority },
    directedTo: workNo,
    outside: [caller],
  });
  return { callId: call.callId };
}

/** The caller hangs up, in whatever state the call is. @throws RangeError when no such call is in progress */
export function hangUp(platform: Platform, callId: string): void {
  const call = inProgress(platform, callId);
  if (!leaveAgentsTogether(platform, call)) endCall(platform, call, 'caller');
}

function inProgress(platform: Platform, callId: string): Call {
  const call = platform.calls.get(callId);
  if (call === undefined || call.stage === 'ended') {
    throw new RangeError('callId must be the ID of a call in progress');
  }
  return call;
}

/** The platform lets the call go: everybody in it hears of a release, and nobody of who did it. */
export function letGo(platform: Platform, callId: string): void {
  endCall(platform, inProgress(platform, callId), 'platform');
}

/** What is known of a call, as plain data. */
export function snapshotOf(call: Call): CallSnapshot {
  const { callId, caller, called, skillId, calldata, workNo, priority, beganAt } = call;
  const { answeredAt, endedAt, endedBy } = call;
  const legs = call.legs.map((leg) => ({ workNo: leg.workNo, state: leg.state }));
  const muted = call.legs.some((leg) => leg.muted);
  return {
    ...{ callId, caller, called, skillId, state: stateOf(call), workNo, legs, priority, beganAt },
    ...{ answeredAt, endedAt, endedBy, muted, calldata, tones: call.tones },
  };
}
