import { emit, talkingContent } from '../agents/eventQueue.ts';
import type { Call, Leg } from '../model/call.ts';
import type { Platform } from '../platform.ts';
import { talkAgain } from './hold.ts';
import { sessionOf } from './legs.ts';

/** Whether two parties, an agent among them, are left when the agent leaves the call. */
export function goesOnWithout(leg: Leg): boolean {
  const { legs, outside } = leg.call;
  const others = legs.filter((each) => each !== leg && each.talkedSince !== null).length;
  return others > 0 && others + outside.length >= 2;
}

/** How many are in the call: agents who talk in it or hold it, and parties outside. */
export function partiesIn({ legs, outside }: Call): number {
  return legs.filter((leg) => leg.talkedSince !== null).length + outside.length;
}

/** Says to the agents that they talk, when somebody else came or left. */
export function tellTalking(platform: Platform, call: Call): void {
  for (const leg of call.legs.filter((each) => each.state === 'talking')) {
    emit(platform, sessionOf(platform, leg), 'AgentEvent_Talking', talkingContent(call), call.callId);
  }
}

/**
 * Somebody left a call that goes on. To the agents in it that is the end of the call by which a colleague came; where
 * it is this very call, they are told that they talk. Whoever had handed the call on for a while has it back.
 */
export function shrink(platform: Platform, call: Call, left: Leg | null): void {
  if (partiesIn(call) <= 2) call.feature = call.plainFeature;
  for (const leg of call.legs.filter((each) => each.suspended)) {
    leg.suspended = false;
    talkAgain(platform, leg);
    return;
  }
  if (left === null || left.cameWith === call.callId) {
    tellTalking(platform, call);
    return;
  }
  for (const leg of call.legs) {
    const content = { callid: left.cameWith, number: left.workNo };
    emit(platform, sessionOf(platform, leg), 'AgentEvent_Customer_Release', content, left.cameWith);
  }
  if (platform.site.talkingFollows) tellTalking(platform, call);
}
