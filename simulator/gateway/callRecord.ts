import type { Platform } from '../platform/platform.ts';
import type { Call } from '../platform/model/call.ts';

/** `trunkNo` of a call that came over no trunk. */
const noTrunk = 65_535;

/**
 * A call as the hold list has it: its document calls all but the call type, the ID, the numbers and the skill's name
 * unused.
 */
export function heldRecord(platform: Platform, call: Call): Record<string, unknown> {
  return {
    callfeature: call.feature,
    callid: call.callId,
    caller: call.caller,
    called: call.called,
    callskill: platform.skills.get(call.skillId)?.name ?? '',
    callskillid: 0,
    orgicallednum: '',
    calldata: null,
    begintime: null,
    endtime: null,
  };
}

/** A call as waitcallinfo has it; `waitTime` stays 0, as in the samples. */
export function waitingRecord(platform: Platform, call: Call): Record<string, unknown> {
  return {
    ...heldRecord(platform, call),
    callskillid: call.skillId,
    calldata: call.calldata,
    begintime: call.beganAt,
    userPriority: call.priority,
    mediaType: 5,
    mediaAbility: 1,
    waitTime: 0,
    trace: null,
  };
}

/** What callinfo and its likes have without a call on a site that does not say null. */
export const dummyRecord = {
  ...{
    callfeature: 0,
    callid: '0-0',
    caller: '',
    called: '',
    callskill: '',
    callskillid: 0,
    orgicallednum: '',
  },
  ...{ calldata: '', begintime: 0, endtime: 0, userPriority: 0, trunkNo: noTrunk, logontimes: 0 },
  ...{ mediaType: 5, mediaAbility: 0, waitTime: 0, trace: null },
};

/** A call as callinfo and its likes have it. */
export function fullRecord(platform: Platform, call: Call): Record<string, unknown> {
  const loginAt = call.workNo === null ? undefined : platform.sessions.get(call.workNo)?.loginAt;
  const logontimes = loginAt === undefined ? 0 : Math.floor((platform.clock.now() - loginAt) / 1000);
  const skill = platform.site.callSkillId === 'empty' ? { callskill: '', callskillid: 0 } : {};
  return { ...waitingRecord(platform, call), ...skill, trunkNo: noTrunk, logontimes };
}
