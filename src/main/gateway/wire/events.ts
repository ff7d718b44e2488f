/** What the event poll brings (docs/gateway.md §3) → `AgentEvent`. */
import * as v from 'valibot';
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { Activity } from '../../../shared/domain.ts';
import {
  alertingOf,
  callIdIfAny,
  callIdOf,
  callOf,
  loginAtOf,
  membersOf,
  optionalCallIdOf,
  skillOf,
  transferResultOf,
} from './eventContent.ts';
import { messageOf } from './message.ts';
import { objectOf } from '../../transport/json/values.ts';
import { protocolError, readPartly } from './read.ts';
import { partyNumber, shortText, time } from './values.ts';

/** `AgentState_…` and the state after it. */
const activities: Readonly<Record<string, Activity>> = {
  Ready: 'ready',
  Force_Ready: 'ready',
  Busy: 'busy',
  Work: 'wrapUp',
  SetWork_Success: 'wrapUp',
  CancelWork_Success: 'ready',
  SetNotReady_Success: 'busy',
  Force_SetNotReady: 'busy',
  CancelNotReady_Success: 'ready',
  SetRest_Success: 'rest',
  CancelRest_Success: 'ready',
  Rest_Timeout: 'rest',
};

/** What an event means, without what all events have. */
type Meaning = AgentEvent extends infer Event
  ? Event extends AgentEvent
    ? Omit<Event, 'eventType' | 'generatedAt'>
    : never
  : never;

/** Told by more than the event's name: {@link activities}, and what is left. */
type KindsByName = Exclude<Meaning['kind'], 'activity' | 'ofAnother' | 'unrecognised'>;

interface Reader<Kind extends KindsByName> {
  /** The names that mean it on the wire; each stands once in the table. */
  readonly names: readonly [string, ...string[]];
  /** From the content of the event. */
  readonly read: (content: unknown) => Omit<Extract<Meaning, { readonly kind: Kind }>, 'kind'>;
}

const readers: { readonly [Kind in KindsByName]: Reader<Kind> } = {
  phoneAlerting: { names: ['AgentOther_PhoneAlerting'], read: (content) => alertingOf(content) },
  phoneOffHook: { names: ['AgentOther_PhoneOffhook'], read: () => ({}) },
  phoneReleased: { names: ['AgentOther_PhoneRelease'], read: () => ({}) },
  shutdown: {
    names: ['AgentOther_ShutdownService'],
    read: (content) => ({ loginAt: loginAtOf(content) }),
  },
  ringing: { names: ['AgentEvent_Ringing'], read: (content) => ({ call: callOf(content) }) },
  autoAnswered: { names: ['AgentEvent_Auto_Answer'], read: (content) => ({ call: callOf(content) }) },
  talking: { names: ['AgentEvent_Talking'], read: (content) => ({ call: callOf(content) }) },
  customerAlerting: {
    names: ['AgentEvent_Customer_Alerting'],
    read: (content) => {
      const { otherPhone, otherPhoneWorkno } = membersOf(content);
      return { callId: callIdOf(content), otherNumber: otherPhoneWorkno ?? otherPhone };
    },
  },
  held: {
    names: ['AgentEvent_Hold', 'AgentEvent_linkagePhoneHold'],
    read: (content) => ({ callId: callIdOf(content) }),
  },
  takenBack: {
    names: ['AgentEvent_linkagePhoneUnHold'],
    read: (content) => ({ callId: callIdOf(content) }),
  },
  releasedByAgent: {
    names: ['AgentEvent_Call_Release'],
    read: (content) => ({ callId: callIdOf(content) }),
  },
  releasedByCaller: {
    names: ['AgentEvent_Customer_Release'],
    read: (content) => ({ callId: callIdOf(content), number: membersOf(content).number }),
  },
  notAnswered: {
    names: ['AgentEvent_No_Answer', 'AgentEvent_No_Answer_From_Cti'],
    read: (content) => ({ callId: callIdIfAny(content) }),
  },
  connectFailed: {
    names: ['AgentEvent_Connect_Fail'],
    read: (content) => ({ callId: callIdOf(content) }),
  },
  callOutFailed: {
    names: ['AgentEvent_Call_Out_Fail', 'AgentEvent_Inside_Call_Fail'],
    read: (content) => ({ callId: optionalCallIdOf(content) }),
  },
  abandoned: {
    names: ['AgentEvent_AbandonCall'],
    read: (content) => ({ callId: callIdIfAny(content) }),
  },
  consultFailed: {
    names: ['AgentEvent_Consult_Fail'],
    read: (content) => ({ callId: optionalCallIdOf(content) }),
  },
  conference: {
    names: ['AgentEvent_Conference'],
    read: (content) => ({
      callId: optionalCallIdOf(content),
      partnerNumber: membersOf(content).partner,
    }),
  },
  transferResult: {
    names: ['AgentEvent_SuccTransResult', 'AgentEvent_TransOutResult'],
    read: (content) => transferResultOf(content),
  },
  backFromIvr: {
    names: ['AgentEvent_ReturnFromIvr'],
    read: (content) => ({ callId: callIdOf(content) }),
  },
  recordingBegan: {
    names: ['AgentMediaEvent_Record'],
    read: (content) => ({ recordId: membersOf(content).recordID }),
  },
  recordingEnded: {
    names: ['AgentMediaEvent_StopRecordDone', 'AgentMediaEvent_Record_Fail'],
    read: (content) => ({ recordId: membersOf(content).recordID }),
  },
  note: { names: ['AgentOther_Note'], read: (content) => ({ message: messageOf(content) }) },
  bulletin: { names: ['AgentOther_Bulletin'], read: (content) => ({ message: messageOf(content) }) },
  incomingCallInfo: {
    names: ['AgentEvent_Incoming_CallInfo'],
    read: (content) => {
      const { skillId, skillName } = skillOf(content);
      return { call: callOf(content), skillId, skillName };
    },
  },
};

const messageEvents: readonly string[] = [...readers.note.names, ...readers.bulletin.names];

/** The names on the wire of every event that is followed. */
export const followedEvents: readonly string[] = [
  ...Object.keys(activities).map((state) => `AgentState_${state}`),
  ...Object.values(readers).flatMap(({ names }) => names),
];

const eventSchema = objectOf({
  eventType: shortText,
  eventGenTime: time,
  workNo: partyNumber,
  content: v.optional(v.unknown()),
});

/**
 * Null when the poll brought nothing. Without `agentId`, an event is taken for ours whatever its `workNo`.
 * @throws ProblemError `protocol`
 */
export function readEvent(event: unknown, agentId: string | null = null): AgentEvent | null {
  if (event === undefined || event === null || event === '') return null;
  if (typeof event !== 'object') throw protocolError('event');
  if (Object.keys(event).length === 0) return null;
  const { eventType, eventGenTime, workNo, content } = readPartly(eventSchema, event, 'event').value;
  // The name goes into the log: one visible word.
  if (eventType === null || !/^[!-~]+$/.test(eventType)) throw protocolError('event.eventType');
  // Of a message the work number may be the sender's (docs/gateway.md §11).
  const isMessage = messageEvents.includes(eventType);
  const isOurs = isMessage || agentId === null || workNo === null || workNo === agentId;
  const meaning: Meaning = isOurs ? meaningOf(eventType, content) : { kind: 'ofAnother' };
  return { ...meaning, eventType, generatedAt: eventGenTime };
}

function meaningOf(eventType: string, content: unknown): Meaning {
  const activity = /^AgentState_(.+)$/.exec(eventType)?.[1];
  if (activity !== undefined && Object.hasOwn(activities, activity)) {
    const told = { kind: 'activity', activity: activities[activity] ?? 'unknown' } as const;
    if (activity === 'Busy') return { ...told, forCall: true };
    if (activity === 'Rest_Timeout') return { ...told, isOver: true };
    return activity.startsWith('Force_') ? { ...told, forced: true } : told;
  }
  const kinds = Object.keys(readers) as KindsByName[];
  const kind = kinds.find((one) => readers[one].names.includes(eventType));
  // What is in no table is `unrecognised`, whatever its content. The reader of a kind reads what that kind has.
  return kind === undefined
    ? { kind: 'unrecognised' }
    : ({ kind, ...readers[kind].read(content) } as Meaning);
}
