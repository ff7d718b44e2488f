/** What a gateway tells, in few words. */
import type { AgentEvent, EventCall } from '../../../../../src/shared/agentEvents.ts';
import type { Activity, CallId } from '../../../../../src/shared/domain.ts';
import type { CallInfo } from '../../../../../src/shared/calls/told.ts';
import { toCallId, toSkillId } from '../../../../../src/shared/ids.ts';

export const idA = toCallId('1456404043-37');
export const idB = toCallId('1456404043-38');
export const idC = toCallId('1456404043-39');
export const skillId = toSkillId('3');

export const callInfo = (callId: CallId, overrides: Partial<CallInfo> = {}): CallInfo => ({
  callId,
  callType: 'inbound',
  callerNumber: '70001',
  calledNumber: '10086',
  originalCalledNumber: '12345678',
  skillId,
  skillName: 'voice_jst',
  associatedData: 'order=7',
  beganAt: null,
  priority: 0,
  trunkNo: null,
  mediaType: 'phone',
  mediaAbility: 'voice',
  loggedOnS: null,
  waitedS: null,
  unread: [],
  ...overrides,
});

/** What the hold list tells of a call: no data, no begin. */
export const heldInfo = (callId: CallId, overrides: Partial<CallInfo> = {}): CallInfo =>
  callInfo(callId, {
    callType: 'outbound',
    originalCalledNumber: null,
    skillId: null,
    skillName: 'voice',
    associatedData: null,
    priority: null,
    ...overrides,
  });

const base = { generatedAt: null, eventType: 'AgentEvent_X' } as const;

const eventCall = (callId: CallId, overrides: Partial<EventCall> = {}): EventCall => ({
  callId,
  callerNumber: '70001',
  calledNumber: '49999',
  callType: 'inbound',
  mediaType: 'phone',
  mediaAbility: 'voice',
  phoneRole: 'main',
  isTransferred: false,
  transferredBy: null,
  ...overrides,
});

type OfCall = 'ringing' | 'talking' | 'autoAnswered';
type OfId =
  | 'held'
  | 'takenBack'
  | 'customerAlerting'
  | 'releasedByAgent'
  | 'releasedByCaller'
  | 'notAnswered'
  | 'connectFailed'
  | 'abandoned';
type Bare = 'phoneOffHook' | 'phoneReleased' | 'unrecognised';

export const alerting = (callId: CallId | null = null, callerNumber: string | null = null): AgentEvent => ({
  ...base,
  kind: 'phoneAlerting',
  callId,
  callerNumber,
});
export const named = (kind: OfCall, callId: CallId, overrides: Partial<EventCall> = {}): AgentEvent => ({
  ...base,
  kind,
  call: eventCall(callId, overrides),
});
/** An end of a call that rings, which names none. */
export const unnamedEnd = (kind: 'abandoned' | 'notAnswered'): AgentEvent => ({
  ...base,
  kind,
  callId: null,
});
export const about = (kind: OfId, callId: CallId): AgentEvent => {
  switch (kind) {
    case 'customerAlerting':
      return { ...base, kind, callId, otherNumber: null };
    case 'releasedByCaller':
      return { ...base, kind, callId, number: null };
    case 'abandoned':
      return { ...base, kind, callId };
    case 'connectFailed':
    case 'held':
    case 'notAnswered':
    case 'releasedByAgent':
    case 'takenBack':
      return { ...base, kind, callId };
  }
};
export const bare = (kind: Bare): AgentEvent => ({ ...base, kind });
export const shutdown = (loginAt: number | null = null): AgentEvent => ({
  ...base,
  kind: 'shutdown',
  loginAt,
});
export const activity = (now: Activity): AgentEvent => ({ ...base, kind: 'activity', activity: now });
export const incoming = (callId: CallId): AgentEvent => ({
  ...base,
  kind: 'incomingCallInfo',
  call: eventCall(callId),
  skillId,
  skillName: 'voice_jst',
});
/** The same event, with the gateway's clock on it. */
export const generated = (event: AgentEvent, generatedAt: number): AgentEvent => ({ ...event, generatedAt });
